import type { Account } from '../../domain/accounts/account.ts'

/** A part of the list, from one position up to before another. */
export interface RowRange {
  from: number
  to: number
}

/** What the popup draws: some of the accounts that are wanted, and what is under way. */
export interface AccountPage {
  /** How many are wanted altogether. */
  total: number
  /** Position of the first one here. */
  from: number
  accounts: Account[]
  /** What to mark in them, folded: what the search found them by. */
  terms: readonly string[]
  /** Ids of those accounts listed here that have an operation which is not settled yet. */
  openOperations: ReadonlySet<string>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
  /**
   * `damaged`: what is kept cannot be read, and somebody has to ask for it to be read anew. `unreadable`, `no-room`: why it is being
   * read anew.
   */
  trouble?: 'damaged' | 'unreadable' | 'no-room' | undefined
}
