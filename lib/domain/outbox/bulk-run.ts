import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'
import type { OperationState } from './operation.ts'

/**
 * The state of a bulk run. `paused`: by a person. `stopped`: by itself, with a reason; a person can resume it. `cancelled`: operations not
 * sent by then never are. `ended`: nothing is left to send.
 */
export type BulkRunState = 'running' | 'paused' | 'stopped' | 'cancelled' | 'ended'

/** Why a run stopped by itself. `refused`: the actor lost the right, as `problem` says. */
export type StopReason = 'many-failures' | 'server-errors' | 'refused'

/** What a run does with each account: adds it to `to`, or makes `to` its primary branch. */
export type BulkRunKind = 'sync' | 'primary'

/** A bulk run: many operations of one person. Its progress is counted from its operations. */
export interface BulkRun {
  id: string
  actorId: string
  /** As in an operation. */
  dashboardId?: string | undefined
  to: Branch
  /** Undefined: `sync`. */
  what?: BulkRunKind | undefined
  state: BulkRunState
  /** The number of its operations. */
  size: number
  /** Epoch milliseconds of this device. */
  madeAt: number
  /** The number of consecutive server errors up to now. */
  errorsInRow: number
  reason?: StopReason | undefined
  problem?: Problem['name'] | undefined
}

/** The number of a run's operations in each state. */
export type BulkRunCounts = { [state in OperationState]?: number }

/** The largest run: the outbox backup has no room for more. More accounts take two runs. */
export const LARGEST_BULK_RUN = 20_000

/** The share of failures counts only once this many operations have ended. */
const FEWEST_ENDED = 20
/** A run stops at this share of failures. */
const MOST_FAILED = 0.4
/** A run stops after this many consecutive server errors. */
export const MOST_ERRORS_IN_ROW = 5

/** Counts the operations of a run that have ended, with any outcome. */
export function countEnded({ done = 0, conflict = 0, failed = 0, ...rest }: BulkRunCounts): number {
  return done + conflict + failed + (rest.undone ?? 0) + (rest.replaced ?? 0)
}

/** True if so many operations failed that going on would only make it worse. */
export function failsTooOften(counts: BulkRunCounts): boolean {
  const ended = countEnded(counts)
  return ended >= FEWEST_ENDED && (counts.failed ?? 0) / ended >= MOST_FAILED
}

/**
 * Returns how many operations that ended otherwise need counting, given this many failures: with more of them, the failures are too few to
 * stop the run. 0: they are too few in any case.
 */
export function endedThatMatter(failed: number): number {
  return failed < FEWEST_ENDED * MOST_FAILED ? 0 : Math.ceil(failed / MOST_FAILED)
}

/** What a person can do with a run. `retry`: send the failed operations again. */
export type BulkRunChange = 'pause' | 'resume' | 'cancel' | 'retry'

/** One account of a run, at the version that the preview showed. */
export interface BulkRunItem {
  accountId: string
  version: number
}

/**
 * What a run would do with one account. `possiblyThere`: an account in the target has something in common with this one, too little to ask
 * about. `decision`: a person has to decide something first. `refused`: it is not possible as things are.
 */
export type BulkPreview =
  | { accountId: string; kind: 'ready'; version: number; possiblyThere?: true }
  | { accountId: string; kind: 'already' }
  | { accountId: string; kind: 'decision' | 'refused'; problem: Problem['name'] }
