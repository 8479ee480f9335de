import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeRules, DoneChange } from './change-rules.ts'
import { type FlagChange, flagChange } from './flag-change.ts'
import { type PrimaryChange, primaryChange } from './primary-change.ts'
import { type RoleChange, roleChange } from './role-change.ts'
import { type StatusChange, statusChange } from './status-change.ts'

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

const RULES: { [Kind in ChangeKind]: ChangeRules<AccountChanges[Kind]> } = {
  role: roleChange,
  status: statusChange,
  primary: primaryChange,
  flag: flagChange,
}

// Safe: the keys of RULES are the kinds.
const KINDS = Object.keys(RULES) as ChangeKind[]

/** Whether a task changes one thing about one account, or takes that back. */
export function isAccountChange<Task extends { kind: string }>(
  task: Task,
): task is Extract<Task, AccountChange> {
  return KINDS.some((kind) => RULES[kind].matches(task))
}

/** Which kind of change it is, or takes back. */
export function changeKindOf(change: AccountChange): ChangeKind {
  const kind = KINDS.find((each) => RULES[each].matches(change))
  if (!kind) throw new Error(`No rules for a change of the kind ${change.kind}`)
  return kind
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
  return rulesOf(change).undo(change, done)
}

function rulesOf(change: AccountChange): ChangeRules<AccountChange> {
  // Safe: these rules match the change, so they take it.
  return RULES[changeKindOf(change)] as ChangeRules<AccountChange>
}
