import {
  type BulkRun,
  type BulkRunCounts,
  type BulkRunKind,
  type BulkRunState,
  countEnded,
} from './bulk-run.ts'

/** A bulk run as it is shown. All numbers are counted from its operations. */
export interface BulkRunView {
  id: string
  to: BulkRun['to']
  what: BulkRunKind
  state: BulkRunState
  /** The number of accounts in it. */
  size: number
  /** The number of accounts that are settled, with any outcome. */
  settled: number
  synced: number
  decisions: number
  failed: number
  /** The number that was undone since. */
  undone: number
  /** The number that was never sent, or that somebody dismissed. */
  dismissed: number
  madeAt: number
  reason?: BulkRun['reason']
  problem?: BulkRun['problem']
}

/** Returns the view of a run from the counts of its operations. */
export function bulkRunView(bulk: BulkRun, counts: BulkRunCounts): BulkRunView {
  const { id, to, what = 'sync', madeAt, reason, problem } = bulk
  const { queued = 0, sending = 0, waiting = 0, unknown = 0, replaced = 0 } = counts
  const { cancelled = 0, done = 0, conflict = 0, failed = 0, undone = 0 } = counts
  const open = queued + sending + waiting + unknown
  // A replaced operation is counted as the one that replaced it.
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

/** True if the run has no operation left to send. */
export function isBulkRunOver({ state, settled, size }: BulkRunView): boolean {
  return (state === 'ended' || state === 'cancelled') && settled === size
}
