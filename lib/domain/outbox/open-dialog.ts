import type { Branch } from '../branch.ts'
import { type ChangeDialog, isAccountChange } from './changes/account-changes.ts'
import { hasPayload, isCopy, type Operation } from './operation.ts'

/** A dialog to open, with its first choices. `branch`: where something is to change. */
export type OpenDialog =
  | { kind: 'sync'; branch: Branch }
  | { kind: 'compare' }
  | { kind: 'request' }
  | ChangeDialog

/** A dialog with an entry in the Quick Actions. Adding a person has a button of its own. */
export type QuickAction = Exclude<OpenDialog, { kind: 'sync' }>

/**
 * Returns the dialog in which an operation is decided again; undefined if it is only sent again. `action`: what was pressed; with `role`,
 * the dialog for the role that a sync could not give.
 */
export function dialogFor(
  { task, to: branch }: Pick<Operation, 'task' | 'to'>,
  action?: string,
): OpenDialog | undefined {
  // A message or a request has no decision to make: it is only sent again.
  if (hasPayload({ task })) return undefined
  if (task.kind === 'sync' && action === 'role')
    return { kind: 'role', branch, role: task.choices.role }
  if (task.kind === 'sync' && isCopy({ task })) return { kind: 'compare' }
  // The dialog opens with what was decided before.
  if (task.kind !== 'undo' && isAccountChange(task)) return { ...task, branch }
  return { kind: 'sync', branch }
}
