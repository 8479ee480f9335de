import { liveQuery } from 'dexie'
import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import { type BulkRunView, bulkRunView } from '../../domain/outbox/bulk-run-view.ts'
import { ATTENTION_STATES, OPEN_STATES, type Operation } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { isOfOwner, readManifest } from '../mirror/manifest.ts'
import type { Observable } from '../observable.ts'
import { countsOf } from './bulk-run-counts.ts'

/** The operations and runs of the mirror's actor that are not over, or that need attention. */
export interface OutboxView {
  /** Operations that ended without being done, oldest first. */
  attention: Operation[]
  /** Runs that are not over, and recent ones that are, newest first. */
  runs: BulkRunView[]
  /** Open operations that belong to no run, oldest first. */
  singles: Operation[]
}

/** How long after its start a run is shown once it is over, in milliseconds. */
const SHOWN_MS = 24 * 3_600_000

/** Watches the outbox; emits again whenever the worker writes. */
export function watchOutbox(db: TandemDatabase): Observable<OutboxView> {
  return liveQuery(async () => {
    const manifest = await readManifest(db)
    if (!manifest) return { attention: [], runs: [], singles: [] }
    const isOwn = (row: Operation | BulkRun) => isOfOwner(row, manifest)
    const isShown = ({ state, madeAt }: BulkRun) =>
      (state !== 'ended' && state !== 'cancelled') || Date.now() - madeAt < SHOWN_MS
    const bulks = (await db.bulks.toArray()).filter((bulk) => isOwn(bulk) && isShown(bulk))
    const [attention, singles, counts] = await Promise.all([
      db.outbox
        .where('state')
        .anyOf([...ATTENTION_STATES])
        .toArray(),
      openSingles(db),
      Promise.all(bulks.map(({ id }) => countsOf(db, id))),
    ])
    return {
      attention: byAge(attention.filter(isOwn)),
      runs: bulks
        .map((bulk, at) => bulkRunView(bulk, counts[at] ?? {}))
        .sort((a, b) => b.madeAt - a.madeAt),
      singles: byAge(singles.filter(isOwn)),
    }
  })
}

/** Reads the open operations that belong to no run. Finds them by keys: no row of a run is read. */
async function openSingles(db: TandemDatabase): Promise<Operation[]> {
  const open = await db.outbox
    .where('state')
    .anyOf([...OPEN_STATES])
    .primaryKeys()
  if (open.length === 0) return []
  const runIds = await db.bulks.toCollection().primaryKeys()
  const places = runIds.flatMap((id) => OPEN_STATES.map((state) => [id, state]))
  const ofRuns = new Set(await db.outbox.where('[bulk+state]').anyOf(places).primaryKeys())
  const rows = await db.outbox.bulkGet(open.filter((id) => !ofRuns.has(id)))
  return rows.filter((row) => row !== undefined)
}

function byAge(operations: Operation[]): Operation[] {
  return operations.sort((a, b) => a.madeAt - b.madeAt)
}

/** Watches the operations with these ids that exist, by id. */
export function watchOperations(
  db: TandemDatabase,
  ids: readonly string[],
): Observable<Map<string, Operation>> {
  return liveQuery(async () => {
    const rows = await db.outbox.bulkGet([...ids])
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  })
}
