import { expect, test } from 'vitest'
import { createFaultBook } from '../../../../mocks/server/fault-book.ts'
import type { Fault, FaultKind } from '../../../../mocks/server/faults.ts'

const URL = 'http://127.0.0.1:1/api/v1/syncs'

function bookWith(fault: Partial<Fault> & { kind: FaultKind }) {
  const book = createFaultBook()
  book.add({ match: 'POST /api/v1/syncs', ...fault })
  let asked = 0
  const answer = async () => {
    asked += 1
    return Response.json({ id: 's-1', state: 'done', asked })
  }
  const play = (init: RequestInit = { method: 'POST' }) => book.play(new Request(URL, init), answer)
  return { book, play, timesAsked: () => asked }
}

test('plays a fault as often as asked for and then the real answer', async () => {
  const { play } = bookWith({ kind: 'server-error', times: 2 })
  const statuses = [(await play()).status, (await play()).status, (await play()).status]
  expect(statuses).toEqual([500, 500, 200])
})

test('leaves other calls alone', async () => {
  const { play } = bookWith({ kind: 'reset' })
  expect((await play({ method: 'GET' })).status).toBe(200)
})

test('meets calls of any method where a star stands for it', async () => {
  const { play } = bookWith({ match: '* /api/v1', kind: 'reset', after: 1 })
  expect((await play({ method: 'GET' })).status).toBe(200)
  expect((await play({ method: 'PUT' })).type).toBe('error')
  const { play: elsewhere } = bookWith({ match: '* /clients', kind: 'reset' })
  expect((await elsewhere()).status).toBe(200)
})

test('lets previews through when only keyed calls are meant', async () => {
  const { play } = bookWith({ kind: 'reset', keyed: true })
  expect((await play()).status).toBe(200)
  const headers = { 'Idempotency-Key': 'k-1' }
  expect((await play({ method: 'POST', headers })).type).toBe('error')
})

test('carries the call out before it loses the answer', async () => {
  const { play, timesAsked } = bookWith({ kind: 'commit-then-reset' })
  expect((await play()).type).toBe('error')
  expect(timesAsked()).toBe(1)
})

test.each([
  'html',
  'broken-json',
  'wrong-shape',
  'refuse',
  'reset',
  'refused',
  'server-error',
] as const)('never reaches the business with %s', async (kind) => {
  const { play, timesAsked } = bookWith({ kind })
  await play()
  expect(timesAsked()).toBe(0)
})

test('forgets every fault when cleared', async () => {
  const { book, play } = bookWith({ kind: 'hang' })
  book.clear()
  expect((await play()).status).toBe(200)
})

test('plays a fault until it is cleared when no number is said', async () => {
  const { book, play } = bookWith({ kind: 'server-error' })
  for (let at = 0; at < 5; at++) expect((await play()).status).toBe(500)
  book.clear()
  expect((await play()).status).toBe(200)
})

test.each([
  ['signed-out', 401],
  ['forbidden', 403],
] as const)('refuses as %s from the third request on', async (refusal, status) => {
  const { play } = bookWith({ kind: 'refused', refusal, after: 2 })
  const answers = [await play(), await play(), await play(), await play()]
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, status, status])
  expect(await answers[3]?.json()).toMatchObject({ type: `urn:tandem:problem:${refusal}` })
})

test.each(['30', 'Thu, 01 Jan 2026 12:00:30 GMT', undefined, '0', '-5', '999999', 'garbage'])(
  'says "too many" and to come back after %s',
  async (retryAfter) => {
    const { play } = bookWith({ kind: 'refused', ...(retryAfter && { retryAfter }) })
    const answer = await play()
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).toBe(retryAfter ?? null)
  },
)

test.each([500, 502, 503] as const)('shows a page under %s', async (status) => {
  const answer = await bookWith({ kind: 'server-error', status }).play()
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    status,
    'text/html; charset=utf-8',
  ])
})

test('answers in JSON that no parser takes', async () => {
  await expect((await bookWith({ kind: 'broken-json' }).play()).json()).rejects.toThrow(SyntaxError)
})

test('does what was asked and answers with half of it', async () => {
  const { play, timesAsked } = bookWith({ kind: 'cut-json' })
  expect(await (await play()).text()).toBe('{"id":"s-1","state"')
  expect(timesAsked()).toBe(1)
})

test('breaks in the middle of the answer', async () => {
  const { play, timesAsked } = bookWith({ kind: 'reset-in-body' })
  const reader = (await play()).body?.getReader()
  const first = await reader?.read()
  expect(new TextDecoder().decode(first?.value)).toBe('{"id":"s-1","state"')
  await expect(reader?.read()).rejects.toThrow()
  expect(timesAsked()).toBe(1)
})

test('lets the answer drip', async () => {
  const reader = (await bookWith({ kind: 'drip', ms: 1 }).play()).body?.getReader()
  const pieces: string[] = []
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(new TextDecoder().decode(piece.value))
  }
  expect(pieces).toEqual(['{"id":"s-1","sta', 'te":"done","aske', 'd":1}'])
})

test.each([
  ['missing-member', { state: 'done', asked: 1 }],
  ['swapped-types', { id: 7, state: 7, asked: 'seven' }],
] as const)('breaks the schema with %s', async (kind, body) => {
  expect(await (await bookWith({ kind }).play()).json()).toEqual(body)
})

test('hides the answer behind a prototype', async () => {
  const text = await (await bookWith({ kind: 'proto-member' }).play()).text()
  expect(text).toBe('{"__proto__":{"id":"s-1","state":"done","asked":1}}')
})

test('answers with ten megabytes', async () => {
  const text = await (await bookWith({ kind: 'huge' }).play()).text()
  expect(text.length).toBeGreaterThan(10_000_000)
  expect(JSON.parse(text)).toMatchObject({ id: 's-1' })
})

test('says that JSON is plain text', async () => {
  const answer = await bookWith({ kind: 'wrong-type' }).play()
  expect(answer.headers.get('Content-Type')).toBe('text/plain')
  expect(await answer.json()).toMatchObject({ id: 's-1' })
})

test('leads elsewhere with method and body, and the business hears nothing', async () => {
  const { play, timesAsked } = bookWith({ kind: 'redirect', to: 'http://127.0.0.1:2/' })
  const answer = await play()
  expect([answer.status, answer.headers.get('Location')]).toEqual([307, 'http://127.0.0.1:2/'])
  expect(timesAsked()).toBe(0)
})

test.each([
  ['about-another', { account: { id: 'a-999999', name: 'Somebody Else' }, to: 'facility' }],
  ['other-way', { account: { id: 'a-1', name: 'Bob' }, to: 'in-home' }],
] as const)('answers another question with %s', async (kind, body) => {
  const book = createFaultBook()
  book.add({ match: 'POST /api/v1/syncs', kind })
  const profiles = { 'in-home': { id: '1' } }
  const real = { to: 'facility', account: { id: 'a-1', name: 'Bob', profiles } }
  const answer = await book.play(new Request(URL, { method: 'POST' }), async () =>
    Response.json(real),
  )
  expect(await answer.json()).toMatchObject(body)
})

test('has the business hear a preview with rehearsed, and no key', async () => {
  const book = createFaultBook()
  book.add({ match: 'POST /api/v1/syncs', kind: 'rehearsed' })
  const init = { method: 'POST', headers: { 'Idempotency-Key': 'k-1' } }
  const body = JSON.stringify({ to: 'facility', dryRun: false })
  let heard: unknown
  await book.play(new Request(URL, { ...init, body }), async (request) => {
    heard = [request.headers.get('Idempotency-Key'), await request.json()]
    return Response.json({})
  })
  expect(heard).toEqual([null, { to: 'facility', dryRun: true }])
})

test('repeats the answer before, without asking', async () => {
  const { play, timesAsked } = bookWith({ kind: 'repeat', times: 2 })
  const answers = [await play(), await play(), await play(), await play()]
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(bodies.map(({ asked }) => asked)).toEqual([1, 1, 1, 2])
  expect(timesAsked()).toBe(2)
})

test.each([
  ['hang', 0],
  ['commit-then-hang', 1],
] as const)('never answers with %s', async (kind, asked) => {
  const { play, timesAsked } = bookWith({ kind })
  const first = await Promise.race([play(), new Promise((resolve) => setImmediate(resolve))])
  expect(first).toBeUndefined()
  expect(timesAsked()).toBe(asked)
})
