import type { Branch } from '../branch.ts'
import { type ChangeDialog, isAccountChange } from './changes/account-changes.ts'
import { hasPayload, isCopy, type Operation } from './operation.ts'

/** A dialog that a press asks for, with what it is to begin with. `branch`: where something is to change. */
export type OpenDialog =
  | { kind: 'sync'; branch: Branch }
  | { kind: 'compare' }
  | { kind: 'request' }
  | ChangeDialog

/** A dialog that has its place among the Quick Actions; adding somebody has a button of its own. */
export type QuickAction = Exclude<OpenDialog, { kind: 'sync' }>

/**
 * The dialog in which an operation is decided anew; undefined where it is only sent again. `action`: what was pressed; with `role` it is the
 * one in which the role is given that a sync could not give.
 */
export function dialogFor(
  { task, to: branch }: Pick<Operation, 'task' | 'to'>,
  action?: string,
): OpenDialog | undefined {
  // What was written is decided nowhere: it is only sent again.
  if (hasPayload({ task })) return undefined
  if (task.kind === 'sync' && action === 'role')
    return { kind: 'role', branch, role: task.choices.role }
  if (task.kind === 'sync' && isCopy({ task })) return { kind: 'compare' }
  // It begins with what was decided.
  if (task.kind !== 'undo' && isAccountChange(task)) return { ...task, branch }
  return { kind: 'sync', branch }
}
