import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules, DoneChange } from './change-rules.ts'
import { flagChange, flagRules, type OpenFlagDialog } from './flag-change.ts'
import { primaryChange, primaryRules } from './primary-change.ts'
import { type OpenRoleDialog, roleChange, roleRules } from './role-change.ts'
import { statusChange, statusRules } from './status-change.ts'

/** Every kind of change to one account. */
const CHANGES = [statusChange, roleChange, primaryChange, flagChange] as const

/** The rules of each kind. Apart from the table above, because a page's script has to stay small and needs none of them. */
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

/** To change one thing about one account, or to take that back. */
export type AccountChange = AccountChanges[ChangeKind]

/** The dialogs that changes are decided in: each begins with the branch, and some with more. */
export type ChangeDialog =
  | { kind: Exclude<ChangeKind, 'role' | 'flag'>; branch: Branch }
  | OpenRoleDialog
  | OpenFlagDialog

/** The names of all kinds. */
// Marked as pure, so that the script of a page leaves it out.
export const CHANGE_KINDS = /* @__PURE__ */ CHANGES.map(({ kind }) => kind)

/** Whether an action of the record is a kind of change, which an undo of one is recorded as too. */
export function isChangeKind(action: string): action is ChangeKind {
  return CHANGE_KINDS.some((kind) => kind === action)
}

/** Whether a task changes one thing about one account, or takes that back. */
export function isAccountChange<Task extends { kind: string }>(
  task: Task,
): task is Extract<Task, AccountChange> {
  return findDefinition(task) !== undefined
}

/** Which kind of change it is, or takes back. */
export function changeKindOf(change: AccountChange): ChangeKind {
  return definitionOf(change).kind
}

/** What a change makes of something in the branch `to`, and what that was before, by name. */
export function changeValues(change: AccountChange, to: Branch): readonly [string, string] {
  return definitionOf(change).values(change, to)
}

/** Whether there is an undo of it. */
export function canUndo(change: AccountChange): boolean {
  return definitionOf(change).canUndo?.(change) ?? true
}

/** Whether the account is as the change makes it in the branch `to`. */
export function isAlreadySo(change: AccountChange, to: Branch, account: Account): boolean {
  return rulesOf(change).isAlreadySo(change, to, account)
}

/** Labels of what is another one by now than it was when the change was decided on. */
export function changedSince(change: AccountChange, to: Branch, account: Account): string[] {
  return rulesOf(change).changedSince(change, to, account)
}

/** The task that takes a change back, and the branch it happens in; undefined where nothing can. */
export function undoOfChange(change: AccountChange, done: DoneChange) {
  return canUndo(change) ? rulesOf(change).undo(change, done) : undefined
}

function findDefinition(task: { kind: string }): Definition | undefined {
  return CHANGES.find(({ kind, undoHas = kind }) => task.kind === kind || undoHas in task)
}

/** Throws for what is no change, which the types rule out. */
function definitionOf(change: AccountChange) {
  const definition = findDefinition(change)
  // Safe: this definition is that of the change's own kind, so it takes it.
  if (definition) return definition as ChangeDefinition<ChangeKind, AccountChange>
  throw new Error(change.kind)
}

function rulesOf(change: AccountChange): ChangeRules<AccountChange> {
  // Safe: these rules are those of the change's own kind, so they take it.
  return RULES[changeKindOf(change)] as ChangeRules<AccountChange>
}
