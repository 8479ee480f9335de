import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'

/** An operation's part that an undo of it needs: its id, and the branch it happened in. */
export interface DoneChange {
  id: string
  to: Branch
}

/** The rules of one kind of change to an account. `to`: the branch it happens in. */
export interface ChangeRules<Change extends { kind: string }> {
  /** Whether the account is as the change makes it. */
  isAlreadySo(change: Change, to: Branch, account: Account): boolean
  /** Labels of what is another one by now than it was when the change was decided on. */
  changedSince(change: Change, to: Branch, account: Account): string[]
  /** The task that takes a change back which can be, and the branch it happens in. */
  undo(change: Change, done: DoneChange): { task: Change; to: Branch } | undefined
}
