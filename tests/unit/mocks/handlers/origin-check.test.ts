import { describe, expect, test } from 'vitest'
import { openHttpDesk, problemIn } from './open-http-desk.ts'

const ANA = { email: 'ana@paws.example', password: 'demo' }
const FOREIGN = ['http://in-home.test:8080', 'https://in-home.test', 'http://evil.example', 'null']

describe('a change that a page of another site sends', () => {
  test.each(FOREIGN)('signs nobody in: %s', async (Origin) => {
    const desk = openHttpDesk()
    const headers = { Origin }
    const answer = await desk.ask('/session', { method: 'POST', body: ANA, headers })
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
    expect(await problemIn(answer)).toBe('forbidden')
  })

  test.each(FOREIGN)('is refused with cookie and token too: %s', async (Origin) => {
    const desk = openHttpDesk()
    const ana = await desk.visit('ana')
    const body = { accountId: desk.person('Bob Walker').id, to: 'facility', dryRun: false }
    const headers = { Origin, 'Idempotency-Key': 'the-key-1' }
    const answer = await ana.ask('/syncs', { method: 'POST', body, headers })
    expect(answer.status).toBe(403)
    expect((await ana.ask('/session', { method: 'DELETE', headers })).status).toBe(403)
    expect((await ana.ask('/session')).status).toBe(200)
    expect(desk.backend.business.syncs.size).toBe(0)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('signs nobody in as a form, which no browser asks about first: %j', async (type) => {
    const desk = openHttpDesk()
    const headers = { 'Content-Type': type }
    const answer = await desk.ask('/session', { method: 'POST', body: ANA, headers })
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([415, null])
    expect(await problemIn(answer)).toBe('wrong-type')
  })

  test('is refused before anybody looks for a session, so it says nothing about one', async () => {
    const desk = openHttpDesk()
    const headers = { Origin: 'http://evil.example' }
    const answer = await desk.ask('/syncs', { method: 'POST', body: {}, headers })
    expect(answer.status).toBe(403)
  })
})

test.each(['http://in-home.test', 'chrome-extension://abc', 'moz-extension://0b7c', undefined])(
  'a dashboard, an extension and whoever is no browser are let through: %s',
  async (Origin) => {
    const desk = openHttpDesk()
    const headers = { 'Content-Type': 'application/json; charset=utf-8', ...(Origin && { Origin }) }
    const answer = await desk.ask('/session', { method: 'POST', body: ANA, headers })
    expect(answer.status).toBe(200)
  },
)

test('a client’s session, of the portal, is no use for what staff may do', async () => {
  const desk = openHttpDesk()
  const client = desk.backend.signInClient({ email: 'bob@paws.example', password: 'demo' })
  if (!client.ok) throw new Error('Bob cannot sign in')
  const { token, csrfToken } = client.value
  const headers = { Cookie: `paws_session=${token}`, 'X-CSRF-Token': csrfToken }
  const id = desk.person('Dana Dual').id
  for (const path of ['/changes', '/mappings', `/accounts/${id}/messages?branch=in-home`])
    expect([403, 404]).toContain((await desk.ask(path, { headers })).status)
  const body = { accountId: id, to: 'facility' }
  const sync = { method: 'POST', body, headers: { ...headers, 'Idempotency-Key': 'the-key-1' } }
  expect((await desk.ask('/syncs', sync)).status).toBeGreaterThanOrEqual(403)
  expect(desk.backend.business.syncs.size).toBe(0)
})

test('in a batch each item needs its own right: one that is refused leaves the others as they are', async () => {
  const desk = openHttpDesk()
  const ana = await desk.visit('ana')
  const itemFor = (name: string, key: string) => ({
    key,
    accountId: desk.person(name).id,
    to: 'facility',
  })
  const items = [
    itemFor('Bob Walker', 'the-key-1'),
    itemFor('Ana Alvarez', 'the-key-2'),
    itemFor('Noel Nomail', 'the-key-3'),
  ]
  const answer = await ana.ask('/syncs/batch', { method: 'POST', body: { items, dryRun: true } })
  const { items: answers }: { items: { status: number }[] } = await answer.json()
  expect(answers.map(({ status }) => status)).toEqual([200, 403, 422])
})
