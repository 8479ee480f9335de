import { liveQuery, type Observable } from 'dexie'
import type { Account } from '../domain/account.ts'
import type { PlaceCounts } from '../domain/account-filter.ts'
import { wordsOf } from '../domain/folded.ts'
import { isOpen, type Operation } from '../domain/operation.ts'
import type { Wanted } from '../domain/wanted.ts'
import { TandemDatabase } from './database.ts'
import { allIds, countPlaces, firstRows } from './find-accounts.ts'

/** A part of the list, from one position up to before another. */
export interface Stretch {
  from: number
  to: number
}

/** What the popup draws: some of the accounts that are wanted, and what is under way. */
export interface Listing {
  /** How many are wanted altogether. */
  total: number
  /** Position of the first one here. */
  from: number
  accounts: Account[]
  /** What to mark in them, folded: what the search found them by. */
  words: readonly string[]
  /** Account id → its operation that is not settled yet, of the accounts listed. */
  underWay: Map<string, Operation>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
}

/** What is told now and whenever the worker writes. */
export type Watched<Value> = Observable<Value>

/** What is told first. */
export function firstTold<Value>(watched: Watched<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const watching = watched.subscribe({
      next(value) {
        resolve(value)
        // Not before it is there: the first value may be told while one subscribes.
        queueMicrotask(() => watching.unsubscribe())
      },
      error: reject,
    })
  })
}

/** The rows, for whoever may read them. */
export type TandemRows = TandemDatabase

/** Opens the database for reading only. Pages of ours may read it, because rows must stand at once; the worker writes. */
export function openForReading(): TandemRows {
  return new TandemDatabase()
}

/** Those of the accounts that are wanted who stand in this stretch of the list; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemDatabase,
  wanted: Wanted,
  { from, to }: Stretch,
): Observable<Listing> {
  return liveQuery(async () => {
    const [rows, ids, mark] = await Promise.all([
      firstRows(db, wanted, to),
      allIds(db, wanted),
      db.marks.get('mirror'),
    ])
    const accounts = rows.slice(from).map(({ account }) => account)
    const open = await db.outbox
      .where('accountId')
      .anyOf(accounts.map(({ id }) => id))
      .filter(isOpen)
      .toArray()
    return {
      total: ids.length,
      from,
      accounts,
      words: wordsOf(wanted.search),
      underWay: new Map(open.map((each) => [each.accountId, each])),
      completeAt: mark?.name === 'mirror' ? mark.completeAt : undefined,
    }
  })
}

/** When the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function watchCompletion(db: TandemDatabase): Observable<number | undefined> {
  return liveQuery(async () => {
    const mark = await db.marks.get('mirror')
    return mark?.name === 'mirror' ? mark.completeAt : undefined
  })
}

/** The ids of all accounts that are wanted, however many; none while nobody is. */
export function watchIds(db: TandemDatabase, wanted: Wanted | undefined): Observable<string[]> {
  // Async, or else what is read after a first wait is not watched.
  return liveQuery(async () => (wanted ? allIds(db, wanted) : []))
}

/** How many of those that are wanted there are in each place, whichever places are asked for. */
export function watchPlaces(db: TandemDatabase, wanted: Wanted): Observable<PlaceCounts> {
  return liveQuery(async () => countPlaces(db, wanted))
}

/** The accounts with these ids that are here, by id. */
export function watchNamed(
  db: TandemDatabase,
  ids: readonly string[],
): Observable<Map<string, Account>> {
  return liveQuery(async () => {
    const rows = await db.accounts.bulkGet([...ids])
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.account] as const] : [])))
  })
}
