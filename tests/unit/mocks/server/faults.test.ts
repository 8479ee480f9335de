import { expect, test } from 'vitest'
import { type Fault, type FaultKind, makeFaultBook } from '../../../../mocks/server/faults.ts'

const URL = 'http://127.0.0.1:1/api/v1/syncs'

function bookWith(fault: Partial<Fault> & { kind: FaultKind }) {
  const book = makeFaultBook()
  book.add({ match: 'POST /api/v1/syncs', times: 1, ...fault })
  let asked = 0
  const answer = async () => {
    asked += 1
    return Response.json({ real: true })
  }
  const play = (init: RequestInit = { method: 'POST' }) => book.play(new Request(URL, init), answer)
  return { book, play, timesAsked: () => asked }
}

test('plays a fault as often as told and then the real answer', async () => {
  const { play } = bookWith({ kind: 'server-error', times: 2 })
  const statuses = [(await play()).status, (await play()).status, (await play()).status]
  expect(statuses).toEqual([500, 500, 200])
})

test('leaves other calls alone', async () => {
  const { play } = bookWith({ kind: 'reset' })
  expect((await play({ method: 'GET' })).status).toBe(200)
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

test.each(['html', 'broken-json', 'wrong-shape', 'reset', 'server-error'] as const)(
  'never reaches the business with %s',
  async (kind) => {
    const { play, timesAsked } = bookWith({ kind })
    await play()
    expect(timesAsked()).toBe(0)
  },
)

test('forgets every fault when cleared', async () => {
  const { book, play } = bookWith({ kind: 'hang' })
  book.clear()
  expect((await play()).status).toBe(200)
})
