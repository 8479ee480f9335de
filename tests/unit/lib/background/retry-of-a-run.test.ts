import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
let worker: ReturnType<ReturnType<typeof openDesk>['startWorker']>

beforeEach(async () => {
  desk = openDesk()
  worker = desk.startWorker()
  desk.signIn('ana')
  await worker.sessions.openAt('http://127.0.0.1:4310')
})
afterEach(async () => {
  await worker.db.delete()
  vi.unstubAllGlobals()
})

test('what failed in a run that is over is sent again when somebody asks for it', async () => {
  const { id, version } = desk.account('bob')
  const runId = crypto.randomUUID()
  const bob = desk.backend.business.accounts.get(id)
  const profile = bob?.profiles['in-home']
  if (!profile) throw new Error('Bob is not in In-Home')
  profile.status = 'inactive'
  await worker.bulks.start(runId, 'facility', [{ accountId: id, version }])
  await worker.drain.run()
  const [failed] = await worker.outbox.attention()
  expect(failed?.problem?.name).toBe('source-inactive')
  expect((await worker.outbox.bulk(runId))?.state).toBe('ended')

  profile.status = 'active'
  await worker.operations.retry([failed?.id ?? ''], { from: 'popup' })
  await worker.drain.run()
  expect(desk.commits()).toBe(1)
  expect(await worker.outbox.counts(runId)).toMatchObject({ done: 1, queued: 0 })
})
