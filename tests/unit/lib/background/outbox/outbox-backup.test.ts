import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BulkRun } from '../../../../../lib/domain/outbox/bulk-run.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'
import { confirmSync, operationOfRun } from './sync-operation.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const confirm = (name: string) => confirmSync(desk, worker, name)
const confirmBob = () => confirm('bob')

describe('the journal', () => {
  test('names nobody, and forgets what is over', async () => {
    desk.disturb((request, send) =>
      request.headers.has('Idempotency-Key') ? Promise.reject(new TypeError('off')) : send(),
    )
    const id = await confirmBob()
    const { entries } = await worker.backup.read()
    expect(entries.map((entry) => entry.id)).toEqual([id])
    expect(JSON.stringify(entries)).not.toMatch(/Bob|Walker|@/)
    desk.calm()
    await worker.db.outbox.update(id, { waitUntil: 0 })
    await worker.drain.run()
    expect((await worker.backup.read()).entries).toEqual([])
  })
})

describe('what is pressed while something else is being sent', () => {
  test('stands in the journal at once, not only when it is its turn', async () => {
    const answer = Promise.withResolvers<void>()
    desk.disturb(async (request, send) => {
      if (request.headers.has('Idempotency-Key')) await answer.promise
      return send()
    })
    const first = confirmBob()
    await vi.waitFor(async () => expect((await worker.outbox.open())[0]?.state).toBe('sending'))
    const second = confirm('max')
    await vi.waitFor(() => expect(worker.count).toHaveBeenCalledTimes(2))
    const { entries } = await worker.backup.read()
    answer.resolve()
    await Promise.all([first, second])
    expect(entries.map((entry) => entry.accountId)).toContain(desk.account('max').id)
  })
})

describe('a worker that died right after a move', () => {
  const run = (): BulkRun => ({
    id: 'run',
    actorId: desk.account('ana').id,
    to: 'facility',
    state: 'running',
    size: 1,
    madeAt: Date.now(),
    errorsInRow: 0,
  })

  test('leaves no entry in the journal of what was cancelled, which a lost store would send', async () => {
    await worker.outbox.enqueue([operationOfRun(desk, 'cancelled')])
    await worker.backup.add([operationOfRun(desk, 'queued')], await worker.outbox.sentinel())
    await desk.startWorker().drain.run()
    expect((await worker.backup.read()).entries).toEqual([])
    await worker.db.delete()
    worker = desk.startWorker()
    await worker.drain.run()
    expect(desk.commits()).toBe(0)
  })

  test('has what it accepted noted in the journal by the next one', async () => {
    desk.signOut()
    await worker.outbox.enqueue([operationOfRun(desk, 'queued')], {
      run: { ...run(), state: 'paused' },
    })
    await desk.startWorker().drain.run()
    const { entries } = await worker.backup.read()
    expect(entries.map(({ id }) => id)).toEqual(['operation'])
  })

  test('has its run ended by the next one', async () => {
    await worker.outbox.enqueue([operationOfRun(desk, 'done')], { run: run() })
    await desk.startWorker().drain.run()
    expect((await worker.outbox.run('run'))?.state).toBe('ended')
  })
})
