import type { Outbox } from '../../db/outbox/outbox.ts'
import { otherBranch } from '../../domain/branch.ts'
import { isCopy, isOpen, type Operation, type Task } from '../../domain/outbox/operation.ts'
import type { NewOperation } from './new-operation.ts'

/** The operation that takes a finished one back; undefined where it did nothing that can be taken back. */
export async function undoOrderOf(
  operation: Operation,
  outbox: Pick<Outbox, 'get'>,
): Promise<NewOperation | undefined> {
  const isOver = operation.state === 'done' || operation.state === 'undone'
  const task = isOver ? undoOf(operation) : undefined
  if (!task) return undefined
  const { accountId, actorId, versionAfter: version } = operation
  // Of a primary branch `to` is the one that comes first from then on.
  const to = 'primaryOnly' in task ? otherBranch(operation.to) : operation.to
  return { id: await undoIdOf(outbox, operation), task, accountId, to, actorId, version }
}

function undoOf({ id, task, to, syncId }: Operation): Task | undefined {
  if (task.kind === 'sync') {
    const fieldsOnly = isCopy({ task }) && ({ fieldsOnly: true } as const)
    return syncId ? { kind: 'undo', of: id, sync: syncId, ...fieldsOnly } : undefined
  }
  if (task.kind === 'role') return { kind: 'undo', of: id, role: task.was, was: task.role }
  if (task.kind === 'primary') return { kind: 'undo', of: id, primaryOnly: true, was: to }
  return task.kind === 'status' ? undoOfStatus(id, task) : undefined
}

/** Gives back the branch that came first, too. Waiting in Approvals is nobody's to give back. */
function undoOfStatus(of: string, task: Extract<Task, { kind: 'status' }>): Task | undefined {
  const { status, was, primary, primaryWas } = task
  if (was === 'pending' || was === status) return undefined
  const deleted =
    (task.deleteFutureServices ?? task.deleteTemplates) && ({ deleted: true } as const)
  const before = primaryWas && { primary: primaryWas, primaryWas: primary ?? primaryWas }
  return { kind: 'undo', of, status: was, was: status, ...before, ...deleted }
}

/** One undo at a time: the same id while it is under way, so that a second press is the same undo, and a new one after a refusal. */
async function undoIdOf(outbox: Pick<Outbox, 'get'>, { id }: Operation): Promise<string> {
  for (let number = 1; ; number++) {
    const undoId = `undo-${number}-${id}`
    const known = await outbox.get(undoId)
    if (!known || isOpen(known) || known.state === 'done') return undoId
  }
}
