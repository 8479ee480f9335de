import {
  type BulkRun,
  type BulkRunCounts,
  type BulkRunKind,
  type BulkRunState,
  countEnded,
} from './bulk-run.ts'

/** A run of many as it is shown: everything counted from its rows. */
export interface BulkRunView {
  id: string
  to: BulkRun['to']
  what: BulkRunKind
  state: BulkRunState
  /** How many accounts it is about. */
  size: number
  /** How many of them are settled, one way or another. */
  settled: number
  synced: number
  decisions: number
  failed: number
  /** Taken back since. */
  undone: number
  /** Never sent, or put away. */
  dismissed: number
  madeAt: number
  reason?: BulkRun['reason']
  problem?: BulkRun['problem']
}

/** What is known of a run, from the rows that belong to it. */
export function bulkRunView(bulk: BulkRun, counts: BulkRunCounts): BulkRunView {
  const { id, to, what = 'sync', madeAt, reason, problem } = bulk
  const { queued = 0, sending = 0, waiting = 0, unknown = 0, replaced = 0 } = counts
  const { cancelled = 0, done = 0, conflict = 0, failed = 0, undone = 0 } = counts
  const open = queued + sending + waiting + unknown
  // What was replaced is counted where it stands now.
  const settled = countEnded(counts) - replaced + cancelled
  const isOver = open === 0 && bulk.state !== 'cancelled'
  return {
    id,
    to,
    what,
    madeAt,
    reason,
    problem,
    state: isOver ? 'ended' : bulk.state,
    size: settled + open,
    settled,
    synced: done,
    decisions: conflict,
    failed,
    undone,
    dismissed: cancelled,
  }
}

/** Whether nothing of it will be sent any more. */
export function isBulkRunOver({ state, settled, size }: BulkRunView): boolean {
  return (state === 'ended' || state === 'cancelled') && settled === size
}
