import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recover } from '../../../../../lib/background/outbox/recovery.ts'
import type { Outbox } from '../../../../../lib/db/outbox/outbox.ts'
import type { BulkRun } from '../../../../../lib/domain/outbox/bulk-run.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

async function confirm(name: string) {
  const accountId = desk.account(name).id
  const subject = { from: 'popup', accountId } as const
  const preview = await worker.call('sync.preview', { subject, branch: 'facility', choices: {} })
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  await worker.call('sync.confirm', { operationId, subject, choices: {} })
  return operationId
}

const confirmBob = () => confirm('bob')

const operation = (state: Operation['state']): Operation => ({
  id: 'operation',
  task: { kind: 'sync', choices: {} },
  accountId: desk.account('bob').id,
  to: 'facility',
  actorId: desk.account('ana').id,
  bulk: 'run',
  version: 1,
  state,
  tries: 1,
  madeAt: Date.now(),
})

/** Whatever would change something does not get to the backend, until the desk is calm again. */
const letNothingThrough = () =>
  desk.disturb((request, send) =>
    request.headers.has('Idempotency-Key') ? Promise.reject(new TypeError('off')) : send(),
  )

/** The browser empties a damaged store without a word. */
async function loseStore() {
  await worker.db.delete()
  worker = desk.startWorker()
}

describe('one press too many', () => {
  const outcomes = async () => (await worker.db.audit.toArray()).map(({ outcome }) => outcome)

  test('the same order accepted three times is no loss of the store', async () => {
    const order = { ...operation('queued'), bulk: undefined }
    for (let press = 0; press < 3; press++) await worker.operations.enqueue([order])
    await worker.drain.run()
    expect(await outcomes()).toEqual(['queued', 'sending', 'done'])
  })

  test('a second press on Undo is no loss of the store', async () => {
    const id = await confirmBob()
    await Promise.all([worker.operations.undo(id, popup), worker.operations.undo(id, popup)])
    await worker.operations.undo(id, popup)
    await worker.drain.run()
    expect(await outcomes()).not.toContain('rebuilt')
    expect(await mirroredAccounts(worker.db)).not.toEqual([])
  })
})

describe('a store that was lost', () => {
  test('is rebuilt from its backup, and nothing is done twice', async () => {
    desk.disturb(async (request, send) => {
      const response = await send()
      return request.method === 'POST' && request.headers.has('Idempotency-Key')
        ? Promise.reject(new TypeError('gone'))
        : response
    })
    const id = await confirmBob()
    expect(desk.commits()).toBe(1)
    desk.calm()
    await loseStore()
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
    const notes = await worker.db.audit.toArray()
    expect(notes.map(({ outcome }) => outcome)).toEqual(['rebuilt', 'unknown', 'done'])
  })

  test('sends what the backend never had', async () => {
    letNothingThrough()
    const id = await confirmBob()
    desk.calm()
    await loseStore()
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
  })

  test('is noticed when it is lost at the very moment it is looked at', async () => {
    letNothingThrough()
    const id = await confirmBob()
    desk.calm()
    const { outbox, backup, mirror, db } = worker
    let isCleared = false
    const clearedInBetween: Outbox = {
      ...outbox,
      async open() {
        if (!isCleared) for (const table of db.tables) await table.clear()
        isCleared = true
        return outbox.open()
      },
    }
    const open = await recover({ outbox: clearedInBetween, backup, mirror }, Date.now())
    expect(open).toMatchObject([{ id, state: 'unknown' }])
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
  })

  test('is noticed when it is lost once more, right after it was rebuilt', async () => {
    letNothingThrough()
    const id = await confirmBob()
    desk.calm()
    await loseStore()
    const { outbox, backup, mirror, db } = worker
    let isCleared = false
    const clearedAfterwards: Outbox = {
      ...outbox,
      async rebuild(...lost) {
        const sentinel = await outbox.rebuild(...lost)
        if (!isCleared) for (const table of db.tables) await table.clear()
        isCleared = true
        return sentinel
      },
    }
    const open = await recover({ outbox: clearedAfterwards, backup, mirror }, Date.now())
    expect(open).toMatchObject([{ id, state: 'unknown' }])
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
  })

  test('is noticed when something else is asked for before anybody looked', async () => {
    letNothingThrough()
    const bob = await confirmBob()
    desk.calm()
    await loseStore()
    const max = await confirm('max')
    await worker.drain.run()
    expect((await worker.outbox.get(max))?.state).toBe('done')
    expect((await worker.outbox.get(bob))?.state).toBe('done')
    expect(desk.commits()).toBe(2)
  })

  test('is noticed when it is found to be lost before something is noted that was accepted in it', async () => {
    const id = await confirmBob()
    const late = { ...operation('queued'), id: 'late' }
    await worker.backup.add([late], { generation: 'the one that was lost', accepted: 1 })
    const { outbox, backup, mirror } = worker
    const open = await recover({ outbox, backup, mirror }, Date.now())
    expect(open).toMatchObject([{ id: 'late', state: 'unknown' }])
    expect((await outbox.get(id))?.state).toBe('done')
  })

  test('is noticed when only its newest part is gone', async () => {
    letNothingThrough()
    const id = await confirmBob()
    desk.calm()
    const mark = await worker.db.marks.get('outbox')
    await worker.db.outbox.delete(id)
    if (mark?.name === 'outbox') await worker.db.marks.put({ ...mark, accepted: 0 })
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
  })

  test('is not taken for lost when it was not', async () => {
    await confirmBob()
    await desk.startWorker().drain.run()
    const notes = await worker.db.audit.toArray()
    expect(notes.map(({ outcome }) => outcome)).not.toContain('rebuilt')
  })
})

describe('the outbox backup', () => {
  test('names nobody, and forgets what is over', async () => {
    letNothingThrough()
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
  test('stands in the outbox backup at once, not only when it is its turn', async () => {
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

  test('leaves no entry in the outbox backup of what was cancelled, which a lost store would send', async () => {
    await worker.outbox.enqueue([operation('cancelled')])
    await worker.backup.add([operation('queued')], await worker.outbox.sentinel())
    await desk.startWorker().drain.run()
    expect((await worker.backup.read()).entries).toEqual([])
    await loseStore()
    await worker.drain.run()
    expect(desk.commits()).toBe(0)
  })

  test('has what it accepted noted in the outbox backup by the next one', async () => {
    desk.signOut()
    await worker.outbox.enqueue([operation('queued')], { run: { ...run(), state: 'paused' } })
    await desk.startWorker().drain.run()
    const { entries } = await worker.backup.read()
    expect(entries.map(({ id }) => id)).toEqual(['operation'])
  })

  test('has its run ended by the next one', async () => {
    await worker.outbox.enqueue([operation('done')], { run: run() })
    await desk.startWorker().drain.run()
    expect((await worker.outbox.run('run'))?.state).toBe('ended')
  })
})
