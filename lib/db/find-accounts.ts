import { liveQuery } from 'dexie'
import type { Found } from '../directory/directory.ts'
import type { InOutbox, PresenceCounts } from '../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import { ATTENTION_STATES, OPEN_STATES } from '../domain/outbox/operation.ts'
import type { TandemDatabase } from './database.ts'
import { markOf } from './mirror-mark.ts'
import type { Known, MirrorReader } from './mirror-reader.ts'
import { Unreadable } from './seal.ts'
import { mapped, together, told, type Watched } from './watching.ts'

/** A database with the directory of its mirror. */
export interface Rows extends TandemDatabase {
  readonly mirror: MirrorReader
  /** `watchMirror`, once for everything that is on screen: another search need not ask how the mirror stands. */
  readonly standing: Watched<Standing>
}

/** Who was found, and in which mirror. */
export interface Sought {
  standing: Standing
  found: Found | undefined
}

/** The mirror as it stands. `nothing`: there is none that may be read. */
export type Standing = Known | 'nothing' | 'unreadable'

/** The mirror, now and whenever it changes. */
export function watchMirror(rows: Pick<Rows, 'marks' | 'mirror'>): Watched<Standing> {
  // The mark changes with everything that is written.
  return mapped(
    liveQuery(() => markOf(rows)),
    async () => {
      try {
        return (await rows.mirror.read()) ?? 'nothing'
      } catch (error) {
        if (error instanceof Unreadable) return 'unreadable'
        throw error
      }
    },
  )
}

/** Whoever is wanted. */
export function watchFound(rows: Rows, wanted: AccountQuery): Watched<Sought> {
  return mapped(watchAmong(rows, wanted), ([standing, among]) => ({
    standing,
    found: typeof standing === 'string' ? undefined : standing.directory.find(wanted, among),
  }))
}

/** How many of those that are wanted there are in each place, whichever places the filter asks for. */
export function watchPlaces(rows: Rows, wanted: AccountQuery): Watched<PresenceCounts> {
  return mapped(watchAmong(rows, wanted), ([standing, among]) =>
    typeof standing === 'string'
      ? { 'in-home': 0, both: 0, facility: 0 }
      : standing.directory.countPlaces(wanted, among),
  )
}

/** The mirror, and the ids to look among where the filter asks for what the outbox has. */
function watchAmong(rows: Rows, { filter }: AccountQuery) {
  const { outbox } = filter
  const among: Watched<ReadonlySet<string> | undefined> =
    outbox === undefined ? told(async () => undefined) : liveQuery(() => idsInOutbox(rows, outbox))
  return together(rows.standing, among)
}

/** Of what the actor whose mirror this is has asked for: what others asked for is not theirs to see. */
async function idsInOutbox(db: TandemDatabase, which: InOutbox): Promise<ReadonlySet<string>> {
  const mark = await markOf(db)
  const states = which === 'attention' ? ATTENTION_STATES : OPEN_STATES
  const operations = await db.outbox
    .where('state')
    .anyOf([...states])
    .toArray()
  const own = operations.filter(({ actorId }) => actorId === mark?.actorId)
  return new Set(own.map(({ accountId }) => accountId))
}
