import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

test('what failed in a run that is over is sent again when somebody asks for it', async () => {
  const { id, version } = desk.account('bob')
  const runId = crypto.randomUUID()
  const bob = desk.backend.business.accounts.get(id)
  const profile = bob?.profiles['in-home']
  if (!profile) throw new Error('Bob is not in In-Home')
  profile.status = 'inactive'
  await worker.bulkRuns.start(runId, { to: 'facility' }, [{ accountId: id, version }])
  await worker.drain.run()
  const [failed] = await worker.outbox.attention()
  expect(failed?.problem?.name).toBe('source-inactive')
  expect((await worker.outbox.run(runId))?.state).toBe('ended')

  profile.status = 'active'
  await worker.operations.retry([failed?.id ?? ''], { from: 'popup' })
  await worker.drain.run()
  expect(desk.commits()).toBe(1)
  expect(await worker.outbox.counts(runId)).toMatchObject({ done: 1, queued: 0 })
})
