import { liveQuery } from 'dexie'
import type { Account } from '../domain/accounts/account.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import { TandemDatabase } from './database.ts'
import { type Sought, type Standing, watchFound, watchMirror } from './find-accounts.ts'
import { markOf } from './mirror-mark.ts'
import { type MirrorReader, mirrorReader } from './mirror-reader.ts'
import { isFirstPage, rememberPage } from './remembered-page.ts'
import { Unreadable } from './seal.ts'
import { watchUnderWay } from './under-way.ts'
import { changed, mapped, shared, switched, told, type Watched } from './watching.ts'

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
  /** Ids of those accounts listed here that have an operation which is not settled yet. */
  underWay: ReadonlySet<string>
  /** Epoch milliseconds when the mirror was last complete; undefined while it is being filled. */
  completeAt: number | undefined
  /**
   * `damaged`: what is kept cannot be read, and somebody has to ask for it to be read anew. `unreadable`, `no-room`: why it is being
   * read anew.
   */
  trouble?: 'damaged' | 'unreadable' | 'no-room' | undefined
}

/** The rows, for whoever may read them, with the directory of the mirror. */
export class TandemRows extends TandemDatabase {
  readonly mirror: MirrorReader = mirrorReader(this)
  readonly standing: Watched<Standing> = shared(watchMirror(this))
  readonly underWay = new Set<string>()
}

/** Opens the database for reading only. */
export function openRows(): TandemRows {
  return new TandemRows()
}

/** Those of the accounts that are wanted who stand in this stretch of the list; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemRows,
  wanted: AccountQuery,
  stretch: Stretch,
): Watched<Listing> {
  const isFirst = isFirstPage(wanted, stretch)
  return switched(watchFound(db, wanted), (sought) => {
    const ids = sought.found?.ids(stretch.from, stretch.to) ?? []
    const drawn = told(async () => {
      const part = await drawnOf(sought, stretch)
      if (isFirst) await rememberFirst(part, sought)
      return part
    })
    return switched(drawn, (part) =>
      changed(watchUnderWay(db, ids), (underWay) => ({ ...part, underWay })),
    )
  })
}

type Drawn = Omit<Listing, 'underWay'>

async function drawnOf({ standing, found }: Sought, { from, to }: Stretch): Promise<Drawn> {
  if (typeof standing === 'string' || !found) {
    const nobody = { total: 0, from, accounts: [], words: [], completeAt: undefined }
    return standing === 'unreadable' ? { ...nobody, trouble: 'damaged' } : nobody
  }
  const { completeAt, because } = standing.mark
  const part = { total: found.size, from, words: found.words, completeAt, trouble: because }
  try {
    return { ...part, accounts: await standing.accountsIn(found.slots(from, to)) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ...part, total: 0, accounts: [], trouble: 'damaged' }
  }
}

async function rememberFirst({ total, accounts, completeAt }: Drawn, { standing }: Sought) {
  if (typeof standing === 'string' || completeAt === undefined) return
  await rememberPage({ total, accounts, completeAt }, standing.mark.seal)
}

/** When the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function watchCompletion(db: TandemRows): Watched<number | undefined> {
  return liveQuery(async () => (await markOf(db))?.completeAt)
}

/** The ids of all accounts that are wanted, however many; none while nobody is. */
export function watchIds(db: TandemRows, wanted: AccountQuery | undefined): Watched<string[]> {
  if (!wanted) return told(async () => [])
  return mapped(watchFound(db, wanted), ({ found }) => found?.ids() ?? [])
}

/** The accounts with these ids that are here, by id. */
export function watchNamed(db: TandemRows, ids: readonly string[]): Watched<Map<string, Account>> {
  return mapped(watchMirror(db), async (standing) => {
    if (typeof standing === 'string') return new Map()
    const slots = ids.flatMap((id) => standing.directory.slotOf(id) ?? [])
    const accounts = await standing.accountsIn(slots)
    return new Map(accounts.map((account) => [account.id, account]))
  })
}
