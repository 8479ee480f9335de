import { liveQuery } from 'dexie'
import type { InOutbox, PresenceCounts } from '../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../domain/accounts/account-query.ts'
import { ATTENTION_STATES, OPEN_STATES } from '../../domain/outbox/operation.ts'
import type { SearchResult } from '../../search/search-index.ts'
import type { TandemDatabase } from '../database.ts'
import { DecryptionError } from '../encryption.ts'
import { combineLatest, defer, type Observable, switchMap } from '../observable.ts'
import { readManifest } from './manifest.ts'
import type { LoadedMirror, MirrorReader } from './mirror-reader.ts'

/** A database with the search index of its mirror. */
export interface MirrorTables extends TandemDatabase {
  readonly mirror: MirrorReader
  /** `watchMirror`, once for everything that is on screen: another search need not ask how the mirror stands. */
  readonly state: Observable<MirrorState>
}

/** Who was found, and in which mirror. */
export interface SearchState {
  state: MirrorState
  found: SearchResult | undefined
}

/** The mirror as it stands. `nothing`: there is none that may be read. */
export type MirrorState = LoadedMirror | 'nothing' | 'unreadable'

/** The mirror, now and whenever it changes. */
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

/** The accounts that match the query, now and whenever they change. */
export function watchSearch(rows: MirrorTables, wanted: AccountQuery): Observable<SearchState> {
  return switchMap(watchAmong(rows, wanted), async ([state, among]) => ({
    state,
    found: typeof state === 'string' ? undefined : state.searchIndex.find(wanted, among),
  }))
}

/** How many accounts match the query in each presence, whichever presences the filter asks for. */
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

/** The mirror, and the ids to look among where the filter asks for what the outbox has. */
function watchAmong(rows: MirrorTables, { filter }: AccountQuery) {
  const { outbox } = filter
  const among: Observable<ReadonlySet<string> | undefined> =
    outbox === undefined ? defer(async () => undefined) : liveQuery(() => idsInOutbox(rows, outbox))
  return combineLatest(rows.state, among)
}

/** Reads which accounts have operations of the mirror's actor in these states: what others asked for is not theirs to see. */
async function idsInOutbox(db: TandemDatabase, which: InOutbox): Promise<ReadonlySet<string>> {
  const manifest = await readManifest(db)
  const states = which === 'attention' ? ATTENTION_STATES : OPEN_STATES
  const operations = await db.outbox
    .where('state')
    .anyOf([...states])
    .toArray()
  const own = operations.filter(({ actorId }) => actorId === manifest?.actorId)
  return new Set(own.map(({ accountId }) => accountId))
}
