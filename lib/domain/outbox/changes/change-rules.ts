import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'

/** What tells one kind of change to an account from the others. */
export interface ChangeDefinition<Kind extends string, Change extends { kind: Kind | 'undo' }> {
  /** That of its tasks, of the dialog it is decided in, and of its entries in the record. */
  kind: Kind
  /** The entry that only an undo of this kind has; where left out, it is called as the kind is. */
  undoHas?: keyof Extract<Change, { kind: 'undo' }>
  /** What it makes of something in the branch `to`, and what that was before, by name. */
  values(change: Change, to: Branch): readonly [becomes: string, was: string]
  /** Whether there is an undo of the change; where left out, there always is. */
  canUndo?(change: Change): boolean
}

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
