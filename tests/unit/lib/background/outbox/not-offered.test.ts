import { afterEach, beforeEach, expect, test } from 'vitest'
import { pullChanges } from '../../../../../lib/background/session/pull-changes.ts'
import { statusOf } from '../../../../../lib/sentences/operation-status.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const popup = { from: 'popup' } as const
const asked = (what: string) => desk.sent.filter((each) => each.includes(what))

async function syncBob() {
  const subject = { from: 'popup', accountId: desk.account('bob').id } as const
  const preview = await worker.call('sync.preview', { subject, branch: 'facility', choices: {} })
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  const done = await worker.call('sync.confirm', { operationId, subject, choices: {} })
  if (!done.ok) throw new Error(done.problem.name)
  return done.value
}

test('a sync can be undone where the server offers it, and only there', async () => {
  const done = await syncBob()
  expect(statusOf(done, 'Bob Walker', Date.now())?.actions).toEqual(['undo'])
})

test('a sync that cannot be undone has no Undo, whatever the answer says', async () => {
  desk.withhold('undo')
  const done = await syncBob()
  expect(done.state).toBe('done')
  expect(statusOf(done, 'Bob Walker', Date.now())?.actions).toEqual([])
})

test('an undo that the server does not offer any more fails, and is not asked for', async () => {
  const { id } = await syncBob()
  desk.withhold('undo')
  const undo = await worker.operations.undo(id, popup)
  expect(undo).toMatchObject({ value: { state: 'failed', problem: { name: 'not-offered' } } })
  expect(asked('/undo')).toEqual([])
  expect((await worker.outbox.get(id))?.state).toBe('done')
})

test('a sync that waited fails once the server offers none, and is not sent', async () => {
  const subject = { from: 'popup', accountId: desk.account('bob').id } as const
  const stored = await worker.call('sync.later', { subject, branch: 'facility', choices: {} })
  if (!stored.ok) throw new Error(stored.problem.name)
  desk.withhold('sync')
  await worker.drain.run()
  expect(await worker.outbox.get(stored.value.id)).toMatchObject({
    state: 'failed',
    problem: { name: 'not-offered' },
  })
  expect(asked('/syncs')).toEqual([])
})

test('a run goes out one by one where the server takes no batches', async () => {
  const clients = [...desk.backend.business.accounts.values()].filter(
    ({ kind, profiles }) => kind === 'client' && profiles['in-home'] && !profiles.facility,
  )
  const items = clients.slice(0, 3).map(({ id: accountId, version }) => ({ accountId, version }))
  desk.withhold('sync-batch')
  await worker.bulkRuns.start('run', { to: 'facility' }, items)
  await worker.drain.run()
  expect((await worker.outbox.run('run'))?.state).toBe('ended')
  expect(asked('/batch')).toEqual([])
  expect(asked('POST /api/v1/syncs')).toHaveLength(3)
})

test('no list of accounts is asked for where the server has none', async () => {
  desk.withhold('changes')
  const opened = await worker.sessions.open()
  if (!opened.ok) throw new Error(opened.problem.name)
  expect(await pullChanges(opened.value, worker.mirror)).toEqual({ ok: true, value: 'complete' })
  expect(await worker.call('mirror.refresh', {})).toEqual({ ok: true, value: 'complete' })
  expect(desk.feedRequests()).toBe(0)
})
