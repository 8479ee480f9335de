import type { Account } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'

/** The definition of one kind of change to an account. */
export interface ChangeDefinition<Kind extends string, Change extends { kind: Kind | 'undo' }> {
  /** The kind of its tasks, of the dialog in which it is decided, and of its entries in the audit log. */
  kind: Kind
  /** The property that only an undo of this kind has; undefined if it is named like the kind. */
  undoHas?: keyof Extract<Change, { kind: 'undo' }>
  /** Returns the names of the new and the old value in the branch `to`. */
  values(change: Change, to: Branch): readonly [becomes: string, was: string]
  /** True if the change can be undone; left out if it always can. */
  canUndo?(change: Change): boolean
}

/** The part of an operation that its undo needs: the id, and the branch it happened in. */
export interface DoneChange {
  id: string
  to: Branch
}

/** The rules of one kind of change to an account. `to`: the branch it happens in. */
export interface ChangeRules<Change extends { kind: string }> {
  /** True if the account already is as the change would make it. */
  isAlreadySo(change: Change, to: Branch, account: Account): boolean
  /** Returns the labels of the values that have changed since the change was decided on. */
  changedSince(change: Change, to: Branch, account: Account): string[]
  /** Returns the task that undoes a change, and the branch it happens in; undefined if it cannot be undone. */
  undo(change: Change, done: DoneChange): { task: Change; to: Branch } | undefined
}
