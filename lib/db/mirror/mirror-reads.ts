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

/** The database for pages, which only read it, with the search index of the mirror. */
export class TandemRows extends TandemDatabase {
  readonly mirror: MirrorReader = createMirrorReader(this)
  readonly state: Observable<MirrorState> = shareReplay(watchMirror(this))
  readonly openOperations = new Set<string>()
}

/** Opens the database for reading only. */
export function openRows(): TandemRows {
  return new TandemRows()
}

/** Watches the accounts that match the query, in this range of rows; emits again whenever the worker writes. */
export function watchAccounts(
  db: TandemRows,
  wanted: AccountQuery,
  range: RowRange,
): Observable<AccountPage> {
  const isFirst = isFirstPage(wanted, range)
  return switchMap(watchSearch(db, wanted), (searchState) => {
    const ids = searchState.found?.ids(range.from, range.to) ?? []
    const drawn = defer(async () => {
      const page = await readPage(searchState, range)
      if (isFirst) await rememberFirst(page, searchState)
      return page
    })
    return switchMap(drawn, (page) =>
      map(watchOpenOperations(db, ids), (openOperations) => ({ ...page, openOperations })),
    )
  })
}

type PageRead = Omit<AccountPage, 'openOperations'>

async function readPage({ state, found }: SearchState, { from, to }: RowRange): Promise<PageRead> {
  if (typeof state === 'string' || !found) {
    const emptyPage = { total: 0, from, accounts: [], terms: [], completeAt: undefined }
    return state === 'unreadable' ? { ...emptyPage, trouble: 'damaged' } : emptyPage
  }
  const { completeAt, because } = state.manifest
  const page = { total: found.size, from, terms: found.terms, completeAt, trouble: because }
  try {
    return { ...page, accounts: await state.accountsIn(found.slots(from, to)) }
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error
    return { ...page, total: 0, accounts: [], trouble: 'damaged' }
  }
}

async function rememberFirst({ total, accounts, completeAt }: PageRead, { state }: SearchState) {
  if (typeof state === 'string' || completeAt === undefined) return
  await rememberPage({ total, accounts, completeAt }, state.manifest.seal)
}

/** Watches when the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function watchCompletion(db: TandemRows): Observable<number | undefined> {
  return liveQuery(async () => (await readManifest(db))?.completeAt)
}

/** Watches the ids of all accounts that match the query; none if there is no query. */
export function watchIds(db: TandemRows, wanted: AccountQuery | undefined): Observable<string[]> {
  if (!wanted) return defer(async () => [])
  return switchMap(watchSearch(db, wanted), async ({ found }) => found?.ids() ?? [])
}

/** Watches the accounts with these ids that the mirror has, by id. */
export function watchNamed(
  db: TandemRows,
  ids: readonly string[],
): Observable<Map<string, Account>> {
  return switchMap(watchMirror(db), async (state) => {
    if (typeof state === 'string') return new Map()
    const slots = ids.flatMap((id) => state.searchIndex.slotOf(id) ?? [])
    const accounts = await state.accountsIn(slots)
    return new Map(accounts.map((account) => [account.id, account]))
  })
}
