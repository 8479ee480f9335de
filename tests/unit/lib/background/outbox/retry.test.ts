import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestOf } from '../../../../../lib/domain/outbox/newest-operation.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

/** Has the next change refused, as a gateway does that takes the session for too weak. */
function refuseOnce(isIt: (request: Request) => boolean) {
  desk.disturb(async (request, send) => {
    if (!isIt(request)) return send()
    desk.calm()
    const body = { type: 'urn:tandem:problem:forbidden', title: 'No', status: 403 }
    return Response.json(body, { status: 403 })
  })
}

async function stateOf(accountId: string) {
  const operations = await worker.outbox.operationsFor(accountId, desk.account('ana').id)
  return newestOf(operations)?.state
}

describe('what is sent again', () => {
  test('in a run goes under the version that a fresh look showed', async () => {
    const { id: accountId, version } = desk.account('bob')
    refuseOnce(({ url }) => url.endsWith('/syncs/batch'))
    await worker.bulkRuns.start('run', { to: 'facility' }, [{ accountId, version }])
    await worker.drain.run()
    expect(await stateOf(accountId)).toBe('failed')
    const versions: (string | null)[] = []
    desk.disturb((request, send) => {
      if (request.headers.has('Idempotency-Key')) versions.push(request.headers.get('If-Match'))
      return send()
    })
    await worker.bulkRuns.change('run', 'retry')
    await worker.drain.run()
    expect(versions).toEqual(['"1"'])
    expect(await worker.db.outbox.where('state').equals('done').count()).toBe(1)
    expect((await worker.outbox.run('run'))?.state).toBe('ended')
  })

  test('as a role is a role, not a sync', async () => {
    const { id: accountId } = desk.account('tia')
    const subject = { from: 'popup', accountId } as const
    const view = await worker.call('role.preview', { subject, branch: 'facility' })
    if (!view.ok) throw new Error(view.problem.name)
    const { operationId } = view.value
    refuseOnce(({ method }) => method === 'PUT')
    await worker.call('role.confirm', { operationId, subject, role: 'Scheduler' })
    await worker.operations.retry([operationId], popup)
    await worker.drain.run()
    expect(desk.account('tia').profiles.facility?.role).toBe('Scheduler')
  })

  test('as an undo asks for no preview of the sync', async () => {
    const { id: accountId } = desk.account('bob')
    const subject = { from: 'popup', accountId } as const
    const preview = await worker.call('sync.preview', { subject, branch: 'facility', choices: {} })
    if (!preview.ok) throw new Error(preview.problem.name)
    const { operationId } = preview.value
    await worker.call('sync.confirm', { operationId, subject, choices: {} })
    desk.sent.length = 0
    await worker.operations.undo(operationId, popup)
    expect(desk.sent).not.toContain('POST /api/v1/syncs')
    expect(desk.account('bob').profiles.facility).toBeUndefined()
  })
})
