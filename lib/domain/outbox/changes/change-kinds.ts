import type { FlagChange } from './flag-change.ts'
import type { PrimaryChange } from './primary-change.ts'
import type { RoleChange } from './role-change.ts'
import type { StatusChange } from './status-change.ts'

/** Every kind of change to one account, by its name. */
export interface AccountChanges {
  role: RoleChange
  status: StatusChange
  primary: PrimaryChange
  flag: FlagChange
}

export type ChangeKind = keyof AccountChanges

/** To change one thing about one account, or to take that back. */
export type AccountChange = AccountChanges[ChangeKind]

/** Which kind of change a task is, or takes back; undefined where it is none. */
export function findChangeKind(task: { kind: string }): ChangeKind | undefined {
  if ('role' in task) return 'role'
  if ('status' in task) return 'status'
  if ('flag' in task) return 'flag'
  return task.kind === 'primary' || 'primaryOnly' in task ? 'primary' : undefined
}

/** Whether a task changes one thing about one account, or takes that back. */
export function isAccountChange<Task extends { kind: string }>(
  task: Task,
): task is Extract<Task, AccountChange> {
  return findChangeKind(task) !== undefined
}

/** Which kind of change it is, or takes back. */
export function changeKindOf(change: AccountChange): ChangeKind {
  // Every change has what tells its kind, as their types say.
  return findChangeKind(change) ?? 'primary'
}

/** Whether there is an undo of it: waiting in Approvals is nobody's to give back, nor is what was so before. */
export function canUndo(change: AccountChange): boolean {
  return !('status' in change) || (change.was !== 'pending' && change.was !== change.status)
}
