import Dexie, { liveQuery, type Observable } from 'dexie'
import type { Account, AccountKind } from '../domain/account.ts'
import type { Branch } from '../domain/branch.ts'
import { wordsOf } from '../domain/folded.ts'
import { isOpen, type Operation } from '../domain/operation.ts'
import { type MirrorRow, TandemDatabase } from './database.ts'

/** Which accounts are meant: those whose words begin with every word of the search, and of them those in one branch only. */
export interface Wanted {
  search: string
  /** Kind and the only branch, as `client in-home`. */
  only?: `${AccountKind} ${Branch}` | undefined
}

/** What the popup draws: the first accounts that fit a search, and what is under way. */
export interface Listing {
  accounts: Account[]
  /** Whether there are more than were asked for. */
  more: boolean
  /** Account id → its operation that is not settled yet, of the accounts listed. */
  underWay: Map<string, Operation>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
}

/** What is told now and whenever the worker writes. */
export type Watched<Value> = Observable<Value>

/** The rows, for whoever may read them. */
export type TandemRows = TandemDatabase

/** Opens the database for reading only. Pages of ours may read it, because rows must stand at once; the worker writes. */
export function openForReading(): TandemRows {
  return new TandemDatabase()
}

/** The first accounts that are wanted, by name; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemDatabase,
  wanted: Wanted,
  limit: number,
): Observable<Listing> {
  return liveQuery(async () => {
    const [rows, mark] = await Promise.all([
      firstRows(db, wanted, limit + 1),
      db.marks.get('mirror'),
    ])
    const accounts = rows.slice(0, limit).map(({ account }) => account)
    const open = await db.outbox
      .where('accountId')
      .anyOf(accounts.map(({ id }) => id))
      .filter(isOpen)
      .toArray()
    return {
      accounts,
      more: rows.length > limit,
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

/** The ids of all accounts that are wanted, however many: ids only, without the rows where an index has them. */
export function watchIds(db: TandemDatabase, wanted: Wanted | undefined): Observable<string[]> {
  return liveQuery(() => {
    if (!wanted) return []
    const found = wanted.search.trim() ? searched(db, wanted) : unsearched(db, wanted)
    return found ? found.primaryKeys() : []
  })
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

async function firstRows(db: TandemDatabase, wanted: Wanted, limit: number): Promise<MirrorRow[]> {
  if (!wanted.search.trim()) return unsearched(db, wanted).limit(limit).toArray()
  const rows = await searched(db, wanted)?.limit(limit).toArray()
  return (
    rows?.sort((a, b) => (a.sortName < b.sortName ? -1 : Number(a.sortName > b.sortName))) ?? []
  )
}

/** In the order of the names. */
function unsearched(db: TandemDatabase, { only }: Wanted) {
  if (!only) return db.accounts.orderBy('sortName')
  return db.accounts.where('[only+sortName]').between([only, Dexie.minKey], [only, Dexie.maxKey])
}

function searched(db: TandemDatabase, { search, only }: Wanted) {
  // The longest word leaves the fewest rows to look through for the others.
  const [first, ...others] = wordsOf(search).toSorted((a, b) => b.length - a.length)
  if (first === undefined) return undefined
  const fits = (row: MirrorRow) =>
    (!only || row.only === only) &&
    others.every((word) => row.tokens.some((token) => token.startsWith(word)))
  return db.accounts.where('tokens').startsWith(first).distinct().filter(fits)
}
