import { describe, expect, test } from 'vitest'
import { openHttpDesk, problemIn } from './open-http-desk.ts'

const DAY_MS = 86_400_000
const KEY = { 'Idempotency-Key': 'key-of-this-sync' }

async function openAs(name: string) {
  const desk = openHttpDesk()
  const visitor = await desk.visit(name)
  const bob = { accountId: desk.person('Bob Walker').id, to: 'facility' }
  const sync = (body: unknown = bob, headers: Record<string, string> = KEY) =>
    visitor.ask('/syncs', { method: 'POST', body, headers })
  return { ...desk, ...visitor, bob, sync }
}

describe('an idempotency key', () => {
  test('gives the same answer again without doing anything again', async () => {
    const { sync, backend } = await openAs('ana')
    const first = await sync()
    const { seq } = backend.business
    const second = await sync()
    expect(await second.text()).toBe(await first.text())
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'))
    expect(backend.business.seq).toBe(seq)
    expect(backend.business.syncs.size).toBe(1)
  })

  test('keeps a refusal too', async () => {
    const { sync, backend, person } = await openAs('ana')
    const body = { accountId: person('Ines Idle').id, to: 'facility' }
    expect((await sync(body)).status).toBe(409)
    const { audit } = backend.business
    const lines = audit.length
    expect(await problemIn(await sync(body))).toBe('source-inactive')
    expect(audit).toHaveLength(lines)
  })

  test('is needed for a change and not for a preview', async () => {
    const { sync, bob } = await openAs('ana')
    expect(await problemIn(await sync(bob, {}))).toBe('key-required')
    expect((await sync({ ...bob, dryRun: true }, {})).status).toBe(200)
    expect(await problemIn(await sync(bob, { 'Idempotency-Key': 'short' }))).toBe('invalid')
  })

  test('serves one body only', async () => {
    const { sync, bob } = await openAs('ana')
    await sync()
    const other = await sync({ ...bob, overwrite: [] })
    expect([other.status, await problemIn(other)]).toEqual([422, 'key-reused'])
  })

  test('is everybody’s own', async () => {
    const { sync, visit, bob } = await openAs('ana')
    await sync()
    const sam = await visit('sam')
    const answer = await sam.ask('/syncs', { method: 'POST', body: bob, headers: KEY })
    expect(await answer.json()).toMatchObject({ state: 'unchanged' })
  })

  test('of two requests at once lets one through', async () => {
    const { sync, backend } = await openAs('ana')
    const answers = await Promise.all([sync(), sync(), sync()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(backend.business.syncs.size).toBe(1)
  })

  test('says so while the first request is still running', async () => {
    const { sync, backend } = await openAs('ana')
    await sync()
    for (const kept of backend.business.kept.values()) delete kept.answer
    expect(await problemIn(await sync())).toBe('in-progress')
  })

  test('is forgotten after 30 days', async () => {
    const { sync, clock } = await openAs('ana')
    await sync()
    clock.now += 30 * DAY_MS + 1
    expect(await (await sync()).json()).toMatchObject({ state: 'unchanged' })
  })

  test('finds the sync whose answer was lost, for its owner only', async () => {
    const { sync, ask, visit } = await openAs('sam')
    const done = await (await sync()).json()
    const path = '/syncs?key=key-of-this-sync'
    expect(await (await ask(path)).json()).toEqual({ syncs: [done] })
    const ana = await visit('ana')
    expect(await (await ana.ask(path)).json()).toEqual({ syncs: [] })
  })
})

describe('an ETag', () => {
  const inactive = { method: 'PATCH', body: { status: 'inactive' } }

  test('is needed to change a status', async () => {
    const { ask, bob } = await openAs('ana')
    const path = `/accounts/${bob.accountId}/profiles/in-home`
    const without = await ask(path, inactive)
    expect([without.status, await problemIn(without)]).toEqual([428, 'precondition-required'])
    const done = await ask(path, { ...inactive, headers: { 'If-Match': '"1"' } })
    expect([done.status, done.headers.get('ETag')]).toEqual([200, '"2"'])
    const active = { method: 'PATCH', body: { status: 'active' } }
    const stale = await ask(path, { ...active, headers: { 'If-Match': '"1"' } })
    expect(await stale.json()).toMatchObject({ status: 412, changed: ['Status'] })
  })

  test.each(['"99"', 'W/"1"', '1', '"x"', ''])('that reads %s matches nothing', async (etag) => {
    const { ask, bob } = await openAs('ana')
    const path = `/accounts/${bob.accountId}/profiles/in-home`
    expect((await ask(path, { ...inactive, headers: { 'If-Match': etag } })).status).toBe(412)
  })

  test('of a preview is that of the account now', async () => {
    const { sync, bob } = await openAs('ana')
    const preview = await sync({ ...bob, dryRun: true }, {})
    const etag = preview.headers.get('ETag') ?? ''
    expect(etag).toBe('"1"')
    const done = await sync(bob, { ...KEY, 'If-Match': etag })
    expect([done.status, done.headers.get('ETag')]).toEqual([200, '"2"'])
  })
})

describe('the door', () => {
  test('gives out a cookie that scripts cannot read', async () => {
    const { ask } = openHttpDesk()
    const body = { email: 'ana@paws.example', password: 'demo' }
    const response = await ask('/session', { method: 'POST', body })
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^paws_session=\S+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('stays shut without a session, and after it ended', async () => {
    const { ask, visit } = openHttpDesk()
    expect(await problemIn(await ask('/changes'))).toBe('signed-out')
    const ana = await visit('ana')
    expect((await ana.ask('/session', { method: 'DELETE' })).status).toBe(204)
    expect(await problemIn(await ana.ask('/session'))).toBe('signed-out')
  })

  test('lets no change in without the token of that session', async () => {
    const { sync, visit } = await openAs('ana')
    const other = (await visit('sam')).session.csrfToken
    for (const token of ['', 'wrong', other]) {
      expect((await sync(undefined, { ...KEY, 'X-CSRF-Token': token })).status).toBe(403)
    }
  })

  test('counts the requests of a minute', async () => {
    const { visit, clock } = openHttpDesk({ requestsPerMinute: 3 })
    const ana = await visit('ana')
    clock.now += 20_000
    const answers = []
    for (let at = 0; at < 4; at++) answers.push(await ana.ask('/fields'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers[3]?.headers.get('Retry-After')).toBe('40')
    clock.now += 40_000
    expect((await ana.ask('/fields')).status).toBe(200)
  })

  test('takes 1 MiB and no more', async () => {
    const { sync, bob } = await openAs('ana')
    const padded = (bytes: number) => {
      const text = JSON.stringify(bob)
      return `${' '.repeat(bytes - text.length)}${text}`
    }
    expect((await sync(padded(1024 * 1024))).status).toBe(200)
    expect(await problemIn(await sync(padded(1024 * 1024 + 1)))).toBe('too-large')
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"accountId":1,"to":"facility"}',
    '{"accountId":"a-000008","to":"garden"}',
    '{"accountId":"a-000008","to":"facility","extra":1}',
    '{"__proto__":{"to":"facility"},"accountId":"a-000008"}',
    '{"accountId":"a-000008","to":"facility","overwrite":"all"}',
  ])('takes no body like %s', async (body) => {
    const { sync } = await openAs('ana')
    expect(await problemIn(await sync(body))).toBe('invalid')
  })

  test('knows no other paths', async () => {
    const { ask } = await openAs('ana')
    expect(await problemIn(await ask('/nothing'))).toBe('not-found')
  })
})
