import { describe, expect, test } from 'vitest'
import { reportOn } from '../../../../../mocks/server/report.ts'
import { openHttpDesk, problemIn } from '../../handlers/open-http-desk.ts'

/** Words of Bob's notes, Parking and e-mail address: they are nowhere but in his profile, and on screen. */
const VALUES = /In front of number 12|Green Lake Animal Hospital|Rosa Walker/

async function openAna() {
  const desk = openHttpDesk()
  const ana = await desk.visit('ana')
  const bob = { accountId: desk.person('Bob Walker').id, to: 'facility' }
  const sync = (body: object, headers: Record<string, string> = {}) =>
    ana.ask('/syncs', { method: 'POST', body, headers })
  return { ...desk, ...ana, bob, sync }
}

describe('values', () => {
  test('are in a preview that asks for them, without the codes', async () => {
    const { sync, bob } = await openAna()
    const text = await (await sync({ ...bob, dryRun: true, showValues: true })).text()
    expect(text).toMatch(VALUES)
    expect(text).not.toMatch(/4711|9-0-2-1|0815/)
    expect(await (await sync({ ...bob, dryRun: true })).text()).not.toMatch(VALUES)
  })

  test('are refused to a request that does something', async () => {
    const { sync, bob, backend } = await openAna()
    const key = { 'Idempotency-Key': 'key-of-values' }
    expect(await problemIn(await sync({ ...bob, showValues: true }, key))).toBe('invalid')
    expect(await problemIn(await sync({ ...bob, showValues: true, dryRun: false }, key))).toBe(
      'invalid',
    )
    expect(backend.business.syncs.size).toBe(0)
    expect((await sync({ ...bob, showValues: false }, key)).status).toBe(200)
  })

  test('are shown in no batch', async () => {
    const { ask, bob } = await openAna()
    const batch = (body: object) => ask('/syncs/batch', { method: 'POST', body })
    const items = [{ key: 'key-of-bob', ...bob }]
    expect(await (await batch({ items, dryRun: true })).text()).not.toMatch(VALUES)
    expect(await problemIn(await batch({ items, dryRun: true, showValues: true }))).toBe('invalid')
    const asked = await batch({ items: [{ ...items[0], showValues: true }], dryRun: true })
    expect(await asked.json()).toMatchObject({ items: [{ status: 422 }] })
  })

  test('are kept nowhere: not with the sync, its key, the audit log or the report', async () => {
    const { sync, bob, backend, ask } = await openAna()
    await sync({ ...bob, dryRun: true, showValues: true })
    const done = await sync(bob, { 'Idempotency-Key': 'key-of-bob' })
    const ticks = { only: ['ih-alarm'], overwrite: ['ih-alarm'] }
    await sync({ ...bob, ...ticks, dryRun: true, showValues: true })
    const copied = await sync({ ...bob, ...ticks }, { 'Idempotency-Key': 'key-of-copy' })
    const { syncs, kept, audit } = backend.business
    const answers = [
      done,
      copied,
      await ask('/audit'),
      await ask(`/syncs?accountId=${bob.accountId}`),
    ]
    const text = JSON.stringify([
      [...syncs.values()].map(({ answer }) => answer),
      [...kept.values()],
      audit,
      reportOn(backend.business, new Map(), { profiles: true }),
      await Promise.all(answers.map((response) => response.text())),
    ])
    expect(text).toContain('Alarm code')
    expect(text).not.toMatch(VALUES)
    expect(text).not.toMatch(/4711|"values"|"fit"/)
  })
})

describe('definitions over HTTP', () => {
  test('stand with the fields, and grow with the mappings, whose ETag they are', async () => {
    const { ask } = await openAna()
    const definitions = async () => (await (await ask('/fields')).json()).definitions
    expect(await definitions()).toBe(1)
    const read = await ask('/mappings')
    const headers = { 'If-Match': read.headers.get('ETag') ?? '' }
    const saved = await ask('/mappings', { method: 'PUT', body: { pairs: [] }, headers })
    expect([saved.status, saved.headers.get('ETag'), await definitions()]).toEqual([200, '"2"', 2])
  })

  test('make another request of the same key', async () => {
    const { sync, bob } = await openAna()
    const key = { 'Idempotency-Key': 'key-of-bob' }
    await sync({ ...bob, definitions: 1 }, key)
    expect(await problemIn(await sync(bob, key))).toBe('key-reused')
  })

  test.each([0, 1.5, '1', null])('%s is no state of them', async (definitions) => {
    const { sync, bob } = await openAna()
    expect(await problemIn(await sync({ ...bob, definitions, dryRun: true }))).toBe('invalid')
  })

  test.each(['only', 'overwrite'])('%s takes 500 ticks of 129 characters', async (name) => {
    const { sync, bob } = await openAna()
    const ask = (ticks: string[]) => sync({ ...bob, [name]: ticks, dryRun: true })
    for (const ticks of [Array(501).fill('x'), ['x'.repeat(130)]]) {
      expect((await ask(ticks)).status).toBe(422)
    }
    const most = await ask(Array(500).fill('x'.repeat(129)))
    expect(await (most.status === 200 ? 'taken' : problemIn(most))).toBe(
      name === 'only' ? 'not-linked' : 'taken',
    )
  })

  test('a comparison has the version of its account', async () => {
    const { ask, person } = await openAna()
    const { id, version } = person('Dana Dual')
    const answer = await ask(`/accounts/${id}/comparison`)
    expect(answer.headers.get('ETag')).toBe(`"${version}"`)
  })
})
