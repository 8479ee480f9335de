import type { Outbox } from '../../db/outbox/outbox.ts'
import { isAccountChange, undoOfChange } from '../../domain/outbox/changes/account-changes.ts'
import { isCopy, isOpen, type Operation } from '../../domain/outbox/operation.ts'
import type { NewOperation } from './new-operation.ts'

/** The operation that takes a finished one back; undefined where it did nothing that can be taken back. */
export async function undoOperationOf(
  operation: Operation,
  outbox: Pick<Outbox, 'get'>,
): Promise<NewOperation | undefined> {
  const isOver = operation.state === 'done' || operation.state === 'undone'
  const undo = isOver ? undoOf(operation) : undefined
  if (!undo) return undefined
  const { accountId, actorId, versionAfter: version } = operation
  return { id: await undoIdOf(outbox, operation), ...undo, accountId, actorId, version }
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

/** One undo at a time: the same id while it is under way, so that a second press is the same undo, and a new one after a refusal. */
async function undoIdOf(outbox: Pick<Outbox, 'get'>, { id }: Operation): Promise<string> {
  for (let number = 1; ; number++) {
    const undoId = `undo-${number}-${id}`
    const known = await outbox.get(undoId)
    if (!known || isOpen(known) || known.state === 'done') return undoId
  }
}
