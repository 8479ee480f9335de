import { type Bulk, type BulkCounts, type BulkState, type BulkWhat, endedIn } from './bulk.ts'

/** A run of many as it is shown: everything counted from its rows. */
export interface Run {
  id: string
  to: Bulk['to']
  what: BulkWhat
  state: BulkState
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
  putAside: number
  madeAt: number
  reason?: Bulk['reason']
  problem?: Bulk['problem']
}

/** What is known of a run, from the rows that belong to it. */
export function runOf(bulk: Bulk, counts: BulkCounts): Run {
  const { id, to, what = 'sync', madeAt, reason, problem } = bulk
  const { queued = 0, sending = 0, waiting = 0, unknown = 0, replaced = 0 } = counts
  const { cancelled = 0, done = 0, conflict = 0, failed = 0, undone = 0 } = counts
  const open = queued + sending + waiting + unknown
  // What was replaced is counted where it stands now.
  const settled = endedIn(counts) - replaced + cancelled
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
    putAside: cancelled,
  }
}

/** Whether nothing of it will be sent any more. */
export function isRunOver({ state, settled, size }: Run): boolean {
  return (state === 'ended' || state === 'cancelled') && settled === size
}
