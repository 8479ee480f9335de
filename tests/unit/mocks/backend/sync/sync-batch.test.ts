import { describe, expect, test } from 'vitest'
import type { WireSyncBatchAnswer } from '../../../../../mocks/backend/wire.ts'
import { openHttpDesk, problemIn } from '../../handlers/open-http-desk.ts'

async function openAs(name: string) {
  const desk = openHttpDesk()
  const visitor = await desk.visit(name)
  const request = (who: string, to = 'facility') => ({ accountId: desk.person(who).id, to })
  const post = (body: unknown) => visitor.ask('/syncs/batch', { method: 'POST', body })
  const batch = async (items: object[], more: object = {}) => {
    const response = await post({ items, ...more })
    const answer: WireSyncBatchAnswer = await response.json()
    return answer.items
  }
  const single = async (key: string, body: object, version?: string) => {
    const headers = { 'Idempotency-Key': key, ...(version && { 'If-Match': version }) }
    return (await visitor.ask('/syncs', { method: 'POST', body, headers })).json()
  }
  return { ...desk, ...visitor, request, post, batch, single }
}

/** What became of each item: the state of its sync, or the name of its problem. */
function outcomes(items: WireSyncBatchAnswer['items']): string[] {
  return items.map((item) =>
    'sync' in item ? item.sync.state : item.problem.type.replace('urn:tandem:problem:', ''),
  )
}

describe('a batch', () => {
  test('answers every item in the order asked, and none spoils another', async () => {
    const { batch, request, backend } = await openAs('ana')
    const items = await batch([
      { key: 'key-of-noel', ...request('Noel Nomail') },
      { key: 'key-of-bob', ...request('Bob Walker') },
      { key: 'key-of-garden', accountId: 'a-000008', to: 'garden' },
      { key: 'short', ...request('Max Match') },
      { key: 'key-of-nobody', ...request('Max Match'), accountId: 'a-0' },
      { key: 'key-of-stale', ...request('Max Match'), ifMatch: '"9"' },
      { key: 'key-of-fay', ...request('Fay Keller', 'in-home'), ifMatch: '"1"' },
    ])
    expect(outcomes(items)).toEqual([
      'email-required',
      'done',
      'invalid',
      'invalid',
      'not-found',
      'changed',
      'done',
    ])
    expect(items.map(({ key }) => key)).toEqual([
      'key-of-noel',
      'key-of-bob',
      'key-of-garden',
      'short',
      'key-of-nobody',
      'key-of-stale',
      'key-of-fay',
    ])
    expect(items.map(({ status }) => status)).toEqual([422, 200, 422, 422, 404, 412, 200])
    expect(backend.business.syncs.size).toBe(2)
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('is 1 to 100 items', async () => {
    const { post, request } = await openAs('ana')
    const items = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        key: `key-number-${at}`,
        ...request('Bob Walker'),
      }))
    expect(await problemIn(await post({ items: [] }))).toBe('invalid')
    expect(await problemIn(await post({ items: items(101) }))).toBe('invalid')
    expect(await problemIn(await post({ items: [{ to: 'facility' }] }))).toBe('invalid')
    expect((await post({ items: items(100), dryRun: true })).status).toBe(200)
  })

  test('takes 1 MiB and no more', async () => {
    const { post } = await openAs('ana')
    expect(await problemIn(await post(' '.repeat(1024 * 1024 + 1)))).toBe('too-large')
  })

  test('asked as a preview keeps nothing, whatever the keys', async () => {
    const { batch, request, backend } = await openAs('ana')
    const item = { key: 'key-of-bob', ...request('Bob Walker') }
    await batch([item])
    const { seq, audit, kept } = backend.business
    const before = [seq, audit.length, kept.size]
    const items = await batch(
      [
        { key: 'key-of-bob', ...request('Max Match') },
        { key: 'key-of-noel', ...request('Noel Nomail') },
      ],
      { dryRun: true },
    )
    expect(outcomes(items)).toEqual(['preview', 'email-required'])
    expect([backend.business.seq, audit.length, kept.size]).toEqual(before)
  })
})

describe('the key of an item', () => {
  test('asked by itself first gives the stored answer in a batch', async () => {
    const { batch, single, request, backend } = await openAs('ana')
    const done = await single('key-of-bob', request('Bob Walker'), '"1"')
    const item = { key: 'key-of-bob', ifMatch: '"1"', ...request('Bob Walker') }
    expect(await batch([item])).toEqual([{ key: 'key-of-bob', status: 200, sync: done }])
    expect(backend.business.syncs.size).toBe(1)
  })

  test('asked in a batch first gives the stored answer by itself, refusals too', async () => {
    const { batch, single, request, backend } = await openAs('ana')
    const [bob, noel] = await batch([
      { to: 'facility', key: 'key-of-bob', accountId: request('Bob Walker').accountId },
      { key: 'key-of-noel', ...request('Noel Nomail') },
    ])
    const lines = backend.business.audit.length
    expect(bob).toMatchObject({ sync: await single('key-of-bob', request('Bob Walker')) })
    expect(noel).toMatchObject({ problem: await single('key-of-noel', request('Noel Nomail')) })
    expect(backend.business.audit).toHaveLength(lines)
  })

  test('twice in one batch is done once and answered twice', async () => {
    const { batch, request, backend } = await openAs('ana')
    const item = { key: 'key-of-bob', ...request('Bob Walker') }
    const [first, second] = await batch([item, item])
    expect(second).toEqual(first)
    expect(backend.business.syncs.size).toBe(1)
  })

  test('serves one request only: account, direction, choices and version', async () => {
    const { batch, single, request } = await openAs('ana')
    const item = { key: 'key-of-bob', ...request('Bob Walker'), ifMatch: '"1"' }
    const others = [
      { ...item, ...request('Max Match') },
      { ...item, to: 'in-home' },
      { ...item, overwrite: ['fa-note'] },
      { ...item, ifMatch: '"2"' },
    ]
    expect(outcomes(await batch([item, ...others, item]))).toEqual([
      'done',
      ...others.map(() => 'key-reused'),
      'done',
    ])
    expect(await single('key-of-bob', request('Bob Walker'))).toMatchObject({ status: 422 })
  })

  test('whose first request is still running says so, and only there', async () => {
    const { batch, request, backend } = await openAs('ana')
    const bob = { key: 'key-of-bob', ...request('Bob Walker') }
    await batch([bob])
    for (const kept of backend.business.kept.values()) delete kept.answer
    const max = { key: 'key-of-max', ...request('Fay Keller', 'in-home') }
    expect(outcomes(await batch([bob, max]))).toEqual(['in-progress', 'done'])
  })
})

describe('the right to sync in bulk', () => {
  const item = (request: object) => ({ items: [{ key: 'key-of-bob', ...request }] })

  test('is an Admin’s, and a refusal stands in the audit log', async () => {
    const { post, request, session, backend } = await openAs('sam')
    expect(session.mayBulk).toBe(false)
    expect((await openAs('ana')).session.mayBulk).toBe(true)
    expect(await problemIn(await post({ ...item(request('Bob Walker')), dryRun: true }))).toBe(
      'forbidden',
    )
    const lines = backend.business.audit.length
    const refused = await post(item(request('Bob Walker')))
    expect([refused.status, await problemIn(refused)]).toEqual([403, 'forbidden'])
    expect(backend.business.audit.slice(lines)).toMatchObject([
      { action: 'sync', outcome: 'forbidden' },
    ])
    expect(backend.business.syncs.size).toBe(0)
  })

  test('is that of level 3 where the business allows it, in the branch each person comes from', async () => {
    const { visit, request, backend } = await openAs('ana')
    backend.business.bulkFromLevel = 3
    const omar = await visit('omar')
    expect(omar.session.mayBulk).toBe(true)
    const items = [
      { key: 'key-of-bob', ...request('Bob Walker') },
      { key: 'key-of-fay', ...request('Fay Keller', 'in-home') },
    ]
    const response = await omar.ask('/syncs/batch', { method: 'POST', body: { items } })
    const answer: WireSyncBatchAnswer = await response.json()
    expect(outcomes(answer.items)).toEqual(['done', 'forbidden'])
    const uma = await (await visit('uma')).ask('/syncs/batch', { method: 'POST', body: { items } })
    expect(await problemIn(uma)).toBe('forbidden')
  })

  test('taken away since the sign-in is said to be', async () => {
    const { post, request, person, ask } = await openAs('ana')
    for (const profile of Object.values(person('Ana Alvarez').profiles)) profile.role = 'Trainee'
    expect(await problemIn(await post(item(request('Bob Walker'))))).toBe('role-revoked')
    expect(await (await ask('/session')).json()).toMatchObject({ mayBulk: false })
  })
})

describe('a look-up by keys', () => {
  test('finds all that were carried out, newest first, each with its key', async () => {
    const { batch, request, ask } = await openAs('ana')
    await batch([
      { key: 'key-of-bob', ...request('Bob Walker') },
      { key: 'key-of-noel', ...request('Noel Nomail') },
      { key: 'key-of-fay', ...request('Fay Keller', 'in-home') },
    ])
    const path = '/syncs?key=key-of-bob&key=key-of-noel&key=key-of-fay&key=key-of-bob'
    const { syncs } = await (await ask(path)).json()
    expect(syncs.map(({ key }: { key: string }) => key)).toEqual(['key-of-fay', 'key-of-bob'])
  })

  test('finds one’s own only', async () => {
    const { batch, request, visit } = await openAs('ana')
    await batch([{ key: 'key-of-bob', ...request('Bob Walker') }])
    const sam = await visit('sam')
    expect(await (await sam.ask('/syncs?key=key-of-bob&key=key-other')).json()).toEqual({
      syncs: [],
    })
    const found = await sam.ask(`/syncs?accountId=${request('Bob Walker').accountId}`)
    const { syncs } = await found.json()
    expect(syncs).toMatchObject([{ state: 'done' }])
    expect(syncs[0]).not.toHaveProperty('key')
  })

  test('takes up to 100 keys', async () => {
    const { ask } = await openAs('ana')
    const path = (count: number) =>
      `/syncs?${Array.from({ length: count }, (_, at) => `key=key-number-${at}`).join('&')}`
    expect((await ask(path(100))).status).toBe(200)
    expect(await problemIn(await ask(path(101)))).toBe('invalid')
  })
})
