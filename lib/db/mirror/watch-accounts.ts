import { liveQuery } from 'dexie'
import type { InOutbox, PresenceCounts } from '../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../domain/accounts/account-query.ts'
import { ATTENTION_STATES, OPEN_STATES } from '../../domain/outbox/operation.ts'
import type { SearchResult } from '../../search/search-index.ts'
import type { TandemDatabase } from '../database.ts'
import { DecryptionError } from '../encryption.ts'
import { combineLatest, defer, type Observable, switchMap } from '../observable.ts'
import { isOfOwner, readManifest } from './manifest.ts'
import type { LoadedMirror, MirrorReader } from './mirror-reader.ts'

/** A database with the search index of its mirror. */
export interface MirrorTables extends TandemDatabase {
  readonly mirror: MirrorReader
  /** The result of `watchMirror`, shared by everything on screen. */
  readonly state: Observable<MirrorState>
}

/** The result of a search, and the mirror it is from. `found` is undefined if that cannot be read. */
export interface SearchState {
  state: MirrorState
  found: SearchResult | undefined
}

/** The state of the mirror. `nothing`: there is none that may be read. `unreadable`: it cannot be decrypted. */
export type MirrorState = LoadedMirror | 'nothing' | 'unreadable'

/** Watches the mirror: emits now and whenever it changes. */
export function watchMirror(rows: Pick<MirrorTables, 'marks' | 'mirror'>): Observable<MirrorState> {
  // The manifest changes with everything that is written.
  return switchMap(
    liveQuery(() => readManifest(rows)),
    async () => {
      try {
        return (await rows.mirror.read()) ?? 'nothing'
      } catch (error) {
        if (error instanceof DecryptionError) return 'unreadable'
        throw error
      }
    },
  )
}

/** Watches the accounts that match the query. */
export function watchSearch(rows: MirrorTables, wanted: AccountQuery): Observable<SearchState> {
  return switchMap(watchAmong(rows, wanted), async ([state, among]) => ({
    state,
    found: typeof state === 'string' ? undefined : state.searchIndex.find(wanted, among),
  }))
}

/** Watches how many accounts match the query in each presence, whichever presences the filter asks for. */
export function watchPresenceCounts(
  rows: MirrorTables,
  wanted: AccountQuery,
): Observable<PresenceCounts> {
  return switchMap(watchAmong(rows, wanted), async ([state, among]) =>
    typeof state === 'string'
      ? { 'in-home': 0, both: 0, facility: 0 }
      : state.searchIndex.countPlaces(wanted, among),
  )
}

/** Watches the mirror, and the ids to search among if the filter asks for accounts with operations in the outbox. */
function watchAmong(rows: MirrorTables, { filter }: AccountQuery) {
  const { outbox } = filter
  const among: Observable<ReadonlySet<string> | undefined> =
    outbox === undefined ? defer(async () => undefined) : liveQuery(() => idsInOutbox(rows, outbox))
  return combineLatest(rows.state, among)
}

/** Reads which accounts have operations of the mirror's actor in these states; those of others are hidden from them. */
async function idsInOutbox(db: TandemDatabase, which: InOutbox): Promise<ReadonlySet<string>> {
  const manifest = await readManifest(db)
  const states = which === 'attention' ? ATTENTION_STATES : OPEN_STATES
  const operations = await db.outbox
    .where('state')
    .anyOf([...states])
    .toArray()
  const own = operations.filter((operation) => isOfOwner(operation, manifest))
  return new Set(own.map(({ accountId }) => accountId))
}
