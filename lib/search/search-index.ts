import type { Account, AccountKind } from '../domain/accounts/account.ts'
import type { PresenceCounts } from '../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import type { Branch } from '../domain/branch.ts'

/** The place where an account is stored: the number of its chunk times `CHUNK_SIZE`, plus its position there. */
export type Slot = number

/** Most accounts in a chunk, which is one row of the database. */
export const CHUNK_SIZE = 128

/** A stored change: an account with its slot, or the id of one that the actor no longer sees. */
export type StoredChange = { account: Account; slot: Slot } | { deleted: string }

/**
 * The index of all accounts, in memory: it sorts them by name and finds them by filter and search. It does not hold the accounts, but
 * the slots where they are stored.
 */
export interface SearchIndex {
  /** The number of accounts. */
  readonly size: number
  /**
   * Adds stored changes, in this order. Skips an account with an older version than the known one; of equal versions the later change
   * counts. `more`: true if others follow at once, so that more are collected before they are indexed.
   */
  apply(changes: readonly StoredChange[], more?: boolean): void
  /** Finds the accounts that match the query. `among`: only these ids, if the filter asks for accounts with operations in the outbox. */
  find(wanted: AccountQuery, among?: ReadonlySet<string>): SearchResult
  /** Counts the accounts that match the query in each presence, whichever presences the filter asks for. */
  countPlaces(wanted: AccountQuery, among?: ReadonlySet<string>): PresenceCounts
  slotOf(id: string): Slot | undefined
  /** Returns the known version of the account; undefined if there is no such account. */
  versionOf(id: string): number | undefined
  /** Returns the id of the account with this profile; undefined if there is none. */
  idOfProfile(branch: Branch, kind: AccountKind, profileId: string): string | undefined
  /** The number of slots whose account was replaced in a later slot, or deleted. */
  readonly stale: number
  /** The number of changes since the newest snapshot. */
  readonly unsaved: number
  /** Writes the whole index as bytes, for `openSnapshot`, and resets `unsaved` to 0. */
  toSnapshot(): Uint8Array<ArrayBuffer>
}

/** The accounts found: the best match first, then by name; without a search, by name. It does not change with the index. */
export interface SearchResult {
  readonly size: number
  /** Returns the ids from the position `from` up to, but without, `to`; all by default. */
  ids(from?: number, to?: number): string[]
  /** Returns their slots, in the same way. */
  slots(from?: number, to?: number): Slot[]
  /** The terms to mark in names, e-mails, phones and pets: those of the search, or those matched by mistyped ones; folded. */
  readonly terms: readonly string[]
}
