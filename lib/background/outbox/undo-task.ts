import type { Outbox } from '../../db/outbox/outbox.ts'
import { isAccountChange, undoOfChange } from '../../domain/outbox/changes/account-changes.ts'
import { isCopy, isOpen, type Operation } from '../../domain/outbox/operation.ts'
import type { NewOperation } from './new-operation.ts'

/** Returns the operation that takes a finished one back; undefined if it did nothing that can be taken back. */
export async function undoOperationOf(
  operation: Operation,
  outbox: Pick<Outbox, 'get'>,
): Promise<NewOperation | undefined> {
  const isOver = operation.state === 'done' || operation.state === 'undone'
  const undo = isOver ? undoOf(operation) : undefined
  if (!undo) return undefined
  const { accountId, actorId, dashboardId, versionAfter: version } = operation
  const id = await undoIdOf(outbox, operation)
  const by = { actorId, ...(dashboardId && { dashboardId }) }
  return { id, ...undo, accountId, ...by, version }
}

function undoOf({
  id,
  task,
  to,
  syncId,
}: Operation): Pick<NewOperation, 'task' | 'to'> | undefined {
  if (task.kind === 'undo') return undefined
  if (isAccountChange(task)) return undoOfChange(task, { id, to })
  if (task.kind !== 'sync' || !syncId) return undefined
  const fieldsOnly = isCopy({ task }) && ({ fieldsOnly: true } as const)
  return { task: { kind: 'undo', of: id, sync: syncId, ...fieldsOnly }, to }
}

/** Returns the id of the undo: the same while it is open or done, so that a second press is the same undo; a new one after a refusal. */
async function undoIdOf(outbox: Pick<Outbox, 'get'>, { id }: Operation): Promise<string> {
  for (let number = 1; ; number++) {
    const undoId = `undo-${number}-${id}`
    const known = await outbox.get(undoId)
    if (!known || isOpen(known) || known.state === 'done') return undoId
  }
}
