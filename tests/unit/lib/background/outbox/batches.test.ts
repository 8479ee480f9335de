import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OperationState } from '../../../../../lib/domain/outbox/operation.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  desk = openDesk()
  // Two at a time, so that a few people make several requests.
  worker = desk.startWorker({ batch: 2 })
  desk.signIn('ana')
  await worker.sessions.openAt(IN_HOME)
})
afterEach(async () => {
  await worker.drain.run()
  await closeDesk(worker)
})

const batches = () => desk.sent.filter((each) => each === 'POST /api/v1/syncs/batch').length
const count = async (...states: OperationState[]) =>
  (await worker.outbox.idsOf('run', states)).length

/** So many who are in In-Home only, each once. */
function someItems(size: number) {
  const only = [...desk.backend.business.accounts.values()].filter(
    ({ kind, profiles }) => kind === 'client' && profiles['in-home'] && !profiles.facility,
  )
  return only.slice(0, size).map(({ id: accountId, version }) => ({ accountId, version }))
}

/** Has something happen while the first batch is with the backend. */
function duringTheFirst(happens: () => Promise<unknown>) {
  let hasHappened = false
  desk.disturb(async (request, send) => {
    if (request.url.endsWith('/syncs/batch') && !hasHappened) {
      hasHappened = true
      await happens()
    }
    return send()
  })
}

async function runOf(size: number) {
  await worker.bulkRuns.start('run', { to: 'facility' }, someItems(size))
  await worker.drain.run()
}

describe('a run of several requests', () => {
  test('goes out one request after the other, and ends', async () => {
    await runOf(5)
    expect(batches()).toBe(3)
    expect(await count('done', 'conflict', 'failed')).toBe(5)
    expect((await worker.outbox.run('run'))?.state).toBe('ended')
  })

  test('writes down what became of a request and what goes out next in one commit', async () => {
    const step = vi.spyOn(worker.outbox, 'step')
    await runOf(4)
    const sizes = step.mock.calls.map(([{ transitions: moves, claims }]) => [
      moves.length,
      claims?.length,
    ])
    expect(sizes).toEqual([
      [2, 2],
      [2, 0],
    ])
  })

  test('that is paused during a request sends no other one', async () => {
    duringTheFirst(() => worker.bulkRuns.change('run', 'pause'))
    await runOf(4)
    expect(batches()).toBe(1)
    expect(await count('queued')).toBe(2)
    expect(await count('sending')).toBe(0)
  })

  test('that is cancelled during a request sends no other one', async () => {
    duringTheFirst(() => worker.bulkRuns.change('run', 'cancel'))
    await runOf(4)
    expect(batches()).toBe(1)
    expect(await count('done', 'conflict', 'failed')).toBe(2)
    expect(await count('queued')).toBe(0)
  })

  test('claims nothing when the backend asks to be left alone', async () => {
    desk.disturb(async (request, send) => {
      if (!request.url.endsWith('/syncs/batch')) return send()
      const body = { type: 'urn:tandem:problem:too-many', title: 'Too many', status: 429 }
      return Response.json(body, { status: 429, headers: { 'Retry-After': '90' } })
    })
    await runOf(4)
    expect(batches()).toBe(1)
    expect(await count('queued')).toBe(2)
    expect(await count('sending')).toBe(0)
  })
})

test('whoever asks for a drain while one is at work waits for the same next one', async () => {
  const open = vi.spyOn(worker.backup, 'read')
  await Promise.all(Array.from({ length: 20 }, () => worker.drain.run()))
  expect(open.mock.calls.length).toBeLessThan(4)
})
