import type { Account, AccountKind } from '../domain/accounts/account.ts'
import type { PresenceCounts } from '../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import type { Branch } from '../domain/branch.ts'

/** Where an account is stored: the number of its chunk times `CHUNK_SIZE`, plus its position there. */
export type Slot = number

/** So many accounts share a row of the database, at most. */
export const CHUNK_SIZE = 128

/** What was stored: an account, and where; or that one is no longer to be seen. */
export type StoredChange = { account: Account; slot: Slot } | { deleted: string }

/**
 * Who there is, in memory: who they are called, in which order, who fits a filter, who is found by a search. The accounts themselves
 * are not in it: it says where they are stored.
 */
export interface SearchIndex {
  /** How many accounts there are. */
  readonly size: number
  /**
   * Takes in what was stored, in this order. An account older than the one that is known, by version, is left out; of equal versions
   * the later one counts. `more`: others follow at once, and more may wait to be taken in together.
   */
  apply(changes: readonly StoredChange[], more?: boolean): void
  /** The accounts that match the query. `among`: only these ids, where a filter asks for what the outbox has. */
  find(wanted: AccountQuery, among?: ReadonlySet<string>): SearchResult
  /** How many accounts match the query in each presence, whichever presences the filter asks for. */
  countPlaces(wanted: AccountQuery, among?: ReadonlySet<string>): PresenceCounts
  slotOf(id: string): Slot | undefined
  /** The version of the account that is known. */
  versionOf(id: string): number | undefined
  /** The account with this profile, by id. */
  idOfProfile(branch: Branch, kind: AccountKind, profileId: string): string | undefined
  /** How many slots are taken by accounts that are known by a later one, or are gone. */
  readonly stale: number
  /** How much of it would have to be taken in again on top of the newest snapshot, in accounts. */
  readonly unsaved: number
  /** All of it as bytes, for `openSnapshot`. Afterwards nothing is unsaved. */
  toSnapshot(): Uint8Array<ArrayBuffer>
}

/** Those who were found: without a search by name, else the likeliest first, then by name. Stays as it was found. */
export interface SearchResult {
  readonly size: number
  /** Ids from one position up to before another. */
  ids(from?: number, to?: number): string[]
  /** Where they are stored, likewise. */
  slots(from?: number, to?: number): Slot[]
  /** What to mark in their names, e-mails, phones and pets: the terms of the search, or those taken for mistyped ones; folded. */
  readonly terms: readonly string[]
}
