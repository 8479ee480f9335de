import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import {
  type AccountChange,
  type AccountChanges,
  type ChangeKind,
  canUndo,
  changeKindOf,
} from './change-kinds.ts'
import type { ChangeRules, DoneChange } from './change-rules.ts'
import { flagChange } from './flag-change.ts'
import { primaryChange } from './primary-change.ts'
import { roleChange } from './role-change.ts'
import { statusChange } from './status-change.ts'

const RULES: { [Kind in ChangeKind]: ChangeRules<AccountChanges[Kind]> } = {
  role: roleChange,
  status: statusChange,
  primary: primaryChange,
  flag: flagChange,
}

/** Whether an action of the record is a kind of change, which an undo of one is recorded as too. */
export function isChangeKind(action: string): action is ChangeKind {
  return Object.hasOwn(RULES, action)
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

function rulesOf(change: AccountChange): ChangeRules<AccountChange> {
  // Safe: these rules are those of the change's own kind, so they take it.
  return RULES[changeKindOf(change)] as ChangeRules<AccountChange>
}
