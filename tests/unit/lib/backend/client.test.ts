import { afterEach, expect, test, vi } from 'vitest'
import { createBackendClient } from '../../../../lib/backend/client.ts'
import { failed } from '../../../../lib/domain/result.ts'
import { siteAt } from '../../../fixtures/demo-dashboard.ts'

afterEach(() => vi.unstubAllGlobals())

const MEGABYTE = 1024 * 1024

/** The client in front of whatever these answers are. */
function openWith(answer: () => Response) {
  const requests: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request)
    return answer()
  })
  return { client: createBackendClient(siteAt('http://in-home.test')), requests }
}

/** A body that has no end, and how much of it was taken. */
function endless() {
  const taken = { bytes: 0, cancelled: false }
  const piece = new Uint8Array(MEGABYTE).fill(32)
  const body = new ReadableStream({
    pull(controller) {
      taken.bytes += piece.length
      controller.enqueue(piece)
    },
    cancel() {
      taken.cancelled = true
    },
  })
  return { body, taken }
}

const account = (id: string, version: number) => ({
  id,
  kind: 'client',
  name: `Version ${version}`,
  version,
  profiles: { 'in-home': { id: '1001', status: 'active', pets: [] } },
})

const pageOf = (changes: unknown[]) => () =>
  Response.json({ changes, cursor: 'the-next', more: false })

test('asks the browser to keep no answer, whatever the backend says of it', async () => {
  const { client, requests } = openWith(() =>
    Response.json({}, { headers: { 'Cache-Control': 'max-age=3600' } }),
  )
  await client.listChanges(undefined)
  await client.readSession('this-device')
  await client.previewSync({ accountId: 'a-1', to: 'facility' }, { csrfToken: 'x' })
  expect(requests.map(({ cache }) => cache)).toEqual(['no-store', 'no-store', 'no-store'])
})

test.each([200, 409, 500])(
  'an answer under %s that has no end is given up early',
  async (status) => {
    const { body, taken } = endless()
    const { client } = openWith(() => new Response(body, { status }))
    expect(await client.listChanges(undefined)).toEqual({
      ok: false,
      problem: { name: 'bad-answer' },
    })
    expect(taken.cancelled).toBe(true)
    expect(taken.bytes).toBeLessThan(20 * MEGABYTE)
  },
)

test('an answer of ten megabytes is an answer', async () => {
  const padding = 'x'.repeat(10 * MEGABYTE)
  const { client } = openWith(() =>
    Response.json({ padding, changes: [], cursor: 'the-next', more: false }),
  )
  expect(await client.listChanges(undefined)).toMatchObject({ ok: true })
})

test('a page with more changes than were asked for is refused', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ seq: at, deleted: `a-${at}` }))
  const { client } = openWith(pageOf(many(1001)))
  expect(await client.listChanges(undefined)).toMatchObject({ problem: { name: 'bad-answer' } })
  const { client: other } = openWith(pageOf(many(1000)))
  expect(await other.listChanges(undefined)).toMatchObject({ ok: true })
})

test('a page out of order has each account once, at its newest change', async () => {
  const { client } = openWith(
    pageOf([
      { seq: 9, account: account('a-1', 3) },
      { seq: 4, deleted: 'a-2' },
      { seq: 7, account: account('a-1', 2) },
      { seq: 6, account: account('a-2', 5) },
      { seq: 9, account: account('a-1', 3) },
    ]),
  )
  expect(await client.listChanges(undefined)).toEqual({
    ok: true,
    value: {
      changes: [
        { seq: 6, account: account('a-2', 5) },
        { seq: 9, account: account('a-1', 3) },
      ],
      cursor: 'the-next',
      more: false,
    },
  })
})

test.each(['..', '.', '%2e%2E', 'a/b', ''])(
  'an id that would lead to another place of the API is in no request: %j',
  async (id) => {
    const { client, requests } = openWith(() => Response.json({}))
    const sent = { csrfToken: 'the-token', key: 'the-key-1', version: 1 }
    const order = { accountId: id, branch: 'facility' } as const
    const flag = { id, label: 'VIP' }
    const answers = await Promise.all([
      client.readAccount(id),
      client.compare(id),
      client.changeRole({ ...order, role: 'Trainee' }, sent),
      client.changeStatus({ ...order, status: 'inactive' }, sent),
      client.changePrimary(order, sent),
      client.changeFlag({ ...order, accountId: 'a-1', change: 'remove', flag }, sent),
      client.listMessages(order),
      client.writeMessage({ ...order, text: 'Hello' }, sent),
      client.markSeen({ ...order, upTo: 'm-1' }, sent),
      client.listSchedule(id),
      client.listInvoices(id),
      client.undoSync({ accountId: 'a-1', to: 'facility', syncId: id }, sent),
    ])
    expect(requests).toEqual([])
    for (const answer of answers) expect(answer).toEqual(failed({ name: 'invalid' }))
  },
)
