import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules, DoneChange } from './change-rules.ts'
import { flagChange, flagRules, type OpenFlagDialog } from './flag-change.ts'
import { primaryChange, primaryRules } from './primary-change.ts'
import { type OpenRoleDialog, roleChange, roleRules } from './role-change.ts'
import { statusChange, statusRules } from './status-change.ts'

/** Every kind of change to one account. */
const CHANGES = [statusChange, roleChange, primaryChange, flagChange] as const

/** The rules of each kind. They are separate from the table above, because a page's script has to stay small and needs none of them. */
const RULES: { [Kind in ChangeKind]: ChangeRules<AccountChanges[Kind]> } = {
  status: statusRules,
  role: roleRules,
  primary: primaryRules,
  flag: flagRules,
}

type Definition = (typeof CHANGES)[number]
export type ChangeKind = Definition['kind']

/** The changes of each kind. */
export type AccountChanges = {
  [Kind in ChangeKind]: Extract<Definition, { kind: Kind }> extends ChangeDefinition<
    Kind,
    infer Change
  >
    ? Change
    : never
}

/** A task that changes one thing about one account, or that undoes such a change. */
export type AccountChange = AccountChanges[ChangeKind]

/** The dialogs in which changes are decided. Each opens for a branch, and some with more. */
export type ChangeDialog =
  | { kind: Exclude<ChangeKind, 'role' | 'flag'>; branch: Branch }
  | OpenRoleDialog
  | OpenFlagDialog

/** The names of all kinds. */
// Marked as pure, so that the script of a page leaves it out.
export const CHANGE_KINDS = /* @__PURE__ */ CHANGES.map(({ kind }) => kind)

/** True if an action of the audit log is a kind of change. The undo of a change is recorded as the same action. */
export function isChangeKind(action: string): action is ChangeKind {
  return CHANGE_KINDS.some((kind) => kind === action)
}

/** True if a task changes one thing about one account, or undoes such a change. */
export function isAccountChange<Task extends { kind: string }>(
  task: Task,
): task is Extract<Task, AccountChange> {
  return findDefinition(task) !== undefined
}

/** Returns the kind of a change; for an undo, the kind of the change that it undoes. */
export function changeKindOf(change: AccountChange): ChangeKind {
  return definitionOf(change).kind
}

/** Returns the names of the new and the old value of a change in the branch `to`. */
export function changeValues(change: AccountChange, to: Branch): readonly [string, string] {
  return definitionOf(change).values(change, to)
}

/** True if the change can be undone. */
export function canUndo(change: AccountChange): boolean {
  return definitionOf(change).canUndo?.(change) ?? true
}

/** True if the account already is as the change would make it in the branch `to`. */
export function isAlreadySo(change: AccountChange, to: Branch, account: Account): boolean {
  return rulesOf(change).isAlreadySo(change, to, account)
}

/** Returns the labels of the values that have changed since the change was decided on. */
export function changedSince(change: AccountChange, to: Branch, account: Account): string[] {
  return rulesOf(change).changedSince(change, to, account)
}

/** Returns the task that undoes a change, and the branch it happens in; undefined if it cannot be undone. */
export function undoOfChange(change: AccountChange, done: DoneChange) {
  return canUndo(change) ? rulesOf(change).undo(change, done) : undefined
}

function findDefinition(task: { kind: string }): Definition | undefined {
  return CHANGES.find(({ kind, undoHas = kind }) => task.kind === kind || undoHas in task)
}

/** Returns the definition of a change. Throws for another task, which the types rule out. */
function definitionOf(change: AccountChange) {
  const definition = findDefinition(change)
  // Safe: this definition is the one for the change's own kind, so it accepts the change.
  if (definition) return definition as ChangeDefinition<ChangeKind, AccountChange>
  throw new Error(change.kind)
}

function rulesOf(change: AccountChange): ChangeRules<AccountChange> {
  // Safe: these rules are the ones for the change's own kind, so they accept the change.
  return RULES[changeKindOf(change)] as ChangeRules<AccountChange>
}
