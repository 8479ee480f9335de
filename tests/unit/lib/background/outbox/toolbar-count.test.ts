import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker
/** How many were open whenever the toolbar counted. */
let counted: number[]

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
  counted = []
  worker.count.mockImplementation(async () => {
    counted.push((await worker.outbox.open()).length)
  })
  desk.disturb(() => Promise.reject(new TypeError('offline')))
})
afterEach(() => closeDesk(worker))

describe('the toolbar, without a connection', () => {
  const caller = { from: 'popup' } as const

  function later() {
    const subject = { from: 'popup', accountId: desk.account('bob').id } as const
    return worker.call('sync.later', { subject, branch: 'facility', choices: {} })
  }

  test('counts what was only stored', async () => {
    await later()
    expect(counted).toEqual([1])
  })

  test('counts anew when it is given up', async () => {
    const stored = await later()
    if (!stored.ok) throw new Error(stored.problem.name)
    await worker.operations.cancel(stored.value.id, caller)
    expect(counted).toEqual([1, 0])
  })

  test('counts anew when a run is given up', async () => {
    desk.calm()
    const id = crypto.randomUUID()
    const { id: accountId, version } = desk.account('bob')
    desk.disturb((request, send) =>
      request.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(),
    )
    await worker.bulkRuns.start(id, { to: 'facility' }, [{ accountId, version: version + 1 }])
    await worker.bulkRuns.change(id, 'pause')
    await worker.bulkRuns.change(id, 'cancel')
    expect(counted).toHaveLength(3)
    // What runs by itself in the background ends before the database does.
    await worker.drain.run()
  })
})
