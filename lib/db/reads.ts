import { liveQuery, type Observable } from 'dexie'
import type { Account } from '../domain/account.ts'
import { wordsOf } from '../domain/folded.ts'
import { OPEN_STATES, type Operation } from '../domain/operation.ts'
import { TandemDatabase } from './database.ts'

/** What the popup draws: the first accounts that fit a search, and what is under way. */
export interface Listing {
  accounts: Account[]
  /** Whether there are more than were asked for. */
  more: boolean
  /** Account id → its operation that is not settled yet. */
  underWay: Map<string, Operation>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
}

/** Opens the database for reading only. Pages of ours may read it, because rows must stand at once; the worker writes. */
export function openForReading(): TandemDatabase {
  return new TandemDatabase()
}

/** The accounts whose words begin with every word of the search, by name; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemDatabase,
  search: string,
  limit: number,
): Observable<Listing> {
  return liveQuery(async () => {
    const [accounts, mark, operations] = await Promise.all([
      search.trim() ? findAccounts(db, wordsOf(search), limit + 1) : firstAccounts(db, limit + 1),
      db.marks.get('mirror'),
      db.outbox
        .where('state')
        .anyOf([...OPEN_STATES])
        .toArray(),
    ])
    return {
      accounts: accounts.slice(0, limit),
      more: accounts.length > limit,
      underWay: new Map(operations.map((each) => [each.accountId, each])),
      completeAt: mark?.name === 'mirror' ? mark.completeAt : undefined,
    }
  })
}

async function firstAccounts(db: TandemDatabase, limit: number): Promise<Account[]> {
  const rows = await db.accounts.orderBy('sortName').limit(limit).toArray()
  return rows.map((row) => row.account)
}

async function findAccounts(db: TandemDatabase, words: string[], limit: number) {
  // The longest word leaves the fewest rows to look through for the others.
  const [first, ...others] = words.toSorted((a, b) => b.length - a.length)
  if (first === undefined) return []
  const rows = await db.accounts
    .where('tokens')
    .startsWith(first)
    .distinct()
    .filter((row) => others.every((word) => row.tokens.some((token) => token.startsWith(word))))
    .limit(limit)
    .toArray()
  return rows
    .sort((a, b) => (a.sortName < b.sortName ? -1 : Number(a.sortName > b.sortName)))
    .map((row) => row.account)
}
