import type { Account } from '../../domain/accounts/account.ts'

/** A part of the list: from the position `from` up to, but without, `to`. */
export interface RowRange {
  from: number
  to: number
}

/** The part of the list that the popup shows: some of the accounts that match a query, and their open operations. */
export interface AccountPage {
  /** How many accounts match the query. */
  total: number
  /** Position of the first account here. */
  from: number
  accounts: Account[]
  /** The terms by which the search found them, to be marked; folded. */
  terms: readonly string[]
  /** Ids of the accounts here that have an open operation. */
  openOperations: ReadonlySet<string>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
  /**
   * The trouble with the mirror. `damaged`: it cannot be read, and the page has to ask for a refresh. `unreadable`, `no-room`: why it
   * is being filled anew.
   */
  trouble?: 'damaged' | 'unreadable' | 'no-room' | undefined
}
