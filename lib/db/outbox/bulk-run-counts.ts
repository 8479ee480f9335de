import { type BulkRun, type BulkRunCounts, endedThatMatter } from '../../domain/outbox/bulk-run.ts'
import {
  OPEN_STATES,
  type Operation,
  type OperationState,
  TRANSITIONS,
} from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'

/**
 * Returns the changes to a run; undefined if it stays as it is. `counts`: only as exact as the decision needs, see `decisiveCounts`.
 * `changed`: its operations that just changed state.
 */
export type RunCircuitBreaker = (
  run: BulkRun,
  counts: BulkRunCounts,
  changed: readonly Operation[],
) => Partial<BulkRun> | undefined

/** Counts the operations of a run in each state, by keys alone. */
export async function countsOf(db: TandemDatabase, bulkId: string): Promise<BulkRunCounts> {
  // Safe: TRANSITIONS is a Record whose keys are all of OperationState.
  const states = Object.keys(TRANSITIONS) as OperationState[]
  const counted = await Promise.all(
    states.map((state) => db.outbox.where('[bulk+state]').equals([bulkId, state]).count()),
  )
  return Object.fromEntries(states.map((state, at) => [state, counted[at] ?? 0]))
}

/** Applies the circuit breaker to a run that is running or paused. Call it in a transaction on the outbox and the runs. */
export async function checkRunIn(
  db: TandemDatabase,
  id: string,
  breaker: RunCircuitBreaker,
  changed: readonly Operation[] = [],
): Promise<void> {
  const [run, counts] = await Promise.all([db.bulks.get(id), decisiveCounts(db, id)])
  if (run?.state !== 'running' && run?.state !== 'paused') return
  const change = breaker(run, counts, changed)
  if (!change) return
  const { reason: _, problem: __, ...kept } = run
  await db.bulks.put({ ...kept, ...change })
}

/**
 * Counts the operations of a run only as far as needed to tell whether some are left to send and whether too many failed: otherwise
 * thousands of keys would be read after each batch.
 */
async function decisiveCounts(db: TandemDatabase, bulkId: string): Promise<BulkRunCounts> {
  const countUpTo = async (state: OperationState, most: number) => {
    const rows = db.outbox.where('[bulk+state]').equals([bulkId, state])
    return [state, (await rows.limit(most).primaryKeys()).length] as const
  }
  const [failed, ...open] = await Promise.all([
    db.outbox.where('[bulk+state]').equals([bulkId, 'failed']).count(),
    ...OPEN_STATES.map((state) => countUpTo(state, 1)),
  ])
  const most = endedThatMatter(failed)
  const ended = most > 0 ? ENDED_OTHERWISE.map((state) => countUpTo(state, most)) : []
  return Object.fromEntries([['failed', failed], ...open, ...(await Promise.all(ended))])
}

const ENDED_OTHERWISE = ['done', 'conflict', 'undone', 'replaced'] as const
