import { liveQuery } from 'dexie'
import type { Account } from '../../domain/accounts/account.ts'
import type { AccountQuery } from '../../domain/accounts/account-query.ts'
import { TandemDatabase } from '../database.ts'
import { DecryptionError } from '../encryption.ts'
import { defer, map, type Observable, shareReplay, switchMap } from '../observable.ts'
import { watchOpenOperations } from '../outbox/watch-open-operations.ts'
import type { AccountPage, RowRange } from './account-page.ts'
import { readManifest } from './manifest.ts'
import { createMirrorReader, type MirrorReader } from './mirror-reader.ts'
import { isFirstPage, rememberPage } from './remembered-page.ts'
import { type MirrorState, type SearchState, watchMirror, watchSearch } from './watch-accounts.ts'

/** The rows, for whoever may read them, with the directory of the mirror. */
export class TandemRows extends TandemDatabase {
  readonly mirror: MirrorReader = createMirrorReader(this)
  readonly state: Observable<MirrorState> = shareReplay(watchMirror(this))
  readonly openOperations = new Set<string>()
}

/** Opens the database for reading only. */
export function openRows(): TandemRows {
  return new TandemRows()
}

/** Those of the accounts that are wanted who stand in this stretch of the list; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemRows,
  wanted: AccountQuery,
  stretch: RowRange,
): Observable<AccountPage> {
  const isFirst = isFirstPage(wanted, stretch)
  return switchMap(watchSearch(db, wanted), (sought) => {
    const ids = sought.found?.ids(stretch.from, stretch.to) ?? []
    const drawn = defer(async () => {
      const part = await readPage(sought, stretch)
      if (isFirst) await rememberFirst(part, sought)
      return part
    })
    return switchMap(drawn, (part) =>
      map(watchOpenOperations(db, ids), (underWay) => ({ ...part, openOperations: underWay })),
    )
  })
}

type PageRead = Omit<AccountPage, 'openOperations'>

async function readPage(
  { state: standing, found }: SearchState,
  { from, to }: RowRange,
): Promise<PageRead> {
  if (typeof standing === 'string' || !found) {
    const nobody = { total: 0, from, accounts: [], terms: [], completeAt: undefined }
    return standing === 'unreadable' ? { ...nobody, trouble: 'damaged' } : nobody
  }
  const { completeAt, because } = standing.mark
  const part = { total: found.size, from, terms: found.terms, completeAt, trouble: because }
  try {
    return { ...part, accounts: await standing.accountsIn(found.slots(from, to)) }
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error
    return { ...part, total: 0, accounts: [], trouble: 'damaged' }
  }
}

async function rememberFirst(
  { total, accounts, completeAt }: PageRead,
  { state: standing }: SearchState,
) {
  if (typeof standing === 'string' || completeAt === undefined) return
  await rememberPage({ total, accounts, completeAt }, standing.mark.seal)
}

/** When the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function watchCompletion(db: TandemRows): Observable<number | undefined> {
  return liveQuery(async () => (await readManifest(db))?.completeAt)
}

/** The ids of all accounts that are wanted, however many; none while nobody is. */
export function watchIds(db: TandemRows, wanted: AccountQuery | undefined): Observable<string[]> {
  if (!wanted) return defer(async () => [])
  return switchMap(watchSearch(db, wanted), async ({ found }) => found?.ids() ?? [])
}

/** The accounts with these ids that are here, by id. */
export function watchNamed(
  db: TandemRows,
  ids: readonly string[],
): Observable<Map<string, Account>> {
  return switchMap(watchMirror(db), async (standing) => {
    if (typeof standing === 'string') return new Map()
    const slots = ids.flatMap((id) => standing.directory.slotOf(id) ?? [])
    const accounts = await standing.accountsIn(slots)
    return new Map(accounts.map((account) => [account.id, account]))
  })
}
