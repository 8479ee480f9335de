import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import { type Desk, type DeskWorker, popup } from '../open-desk.ts'

/** Has somebody added to Facility from the popup, and gives back the id of the operation. */
export async function confirmSync(desk: Desk, worker: DeskWorker, name: string): Promise<string> {
  const accountId = desk.account(name).id
  const subject = { from: 'popup', accountId, to: 'facility' } as const
  const preview = await worker.syncs.preview(subject, {}, popup)
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  await worker.syncs.confirm({ operationId, subject, choices: {} }, popup)
  return operationId
}

/** A sync of Bob's to Facility in a run of Ana's. */
export const operationOfRun = (desk: Desk, state: Operation['state']): Operation => ({
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
