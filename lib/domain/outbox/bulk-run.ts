import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'
import type { OperationState } from './operation.ts'

/**
 * Where a run of many operations stands. `paused`: by a person. `stopped`: by itself, with the reason; a person can have it
 * go on. `cancelled`: what was not sent by then never is. `ended`: nothing is left to send.
 */
export type BulkRunState = 'running' | 'paused' | 'stopped' | 'cancelled' | 'ended'

/** Why a run stopped by itself. `refused`: the right was gone, as `problem` says. */
export type StopReason = 'many-failures' | 'server-errors' | 'refused'

/** What a run does with each of its accounts: adds it to `to`, or makes `to` the branch that the client sees first. */
export type BulkRunKind = 'sync' | 'primary'

/** A run of many operations of one person. How far it is, is counted from its operations. */
export interface BulkRun {
  id: string
  actorId: string
  to: Branch
  /** Absent: `sync`. */
  what?: BulkRunKind | undefined
  state: BulkRunState
  /** How many operations it has. */
  size: number
  /** Epoch milliseconds of this device. */
  madeAt: number
  /** Server errors in a row up to now. */
  errorsInRow: number
  reason?: StopReason | undefined
  problem?: Problem['name'] | undefined
}

/** How many operations of a run stand where. */
export type BulkRunCounts = { [state in OperationState]?: number }

/** The outbox backup has room for no more in one run: more takes two runs. */
export const LARGEST_BULK_RUN = 20_000

/** Nothing is judged before this many ended. */
const FEWEST_ENDED = 20
/** At this share of failures a run stops. */
const MOST_FAILED = 0.4
/** After this many server errors in a row a run stops. */
export const MOST_ERRORS_IN_ROW = 5

/** How many of a run have ended one way or another. */
export function countEnded({ done = 0, conflict = 0, failed = 0, ...rest }: BulkRunCounts): number {
  return done + conflict + failed + (rest.undone ?? 0) + (rest.replaced ?? 0)
}

/** Whether so many failed that going on would only make it worse. */
export function failsTooOften(counts: BulkRunCounts): boolean {
  const ended = countEnded(counts)
  return ended >= FEWEST_ENDED && (counts.failed ?? 0) / ended >= MOST_FAILED
}

/**
 * Of so many failures: when more than this have ended otherwise, they are too few to stop a run. 0: they are too few in any case.
 */
export function endedThatMatter(failed: number): number {
  return failed < FEWEST_ENDED * MOST_FAILED ? 0 : Math.ceil(failed / MOST_FAILED)
}

/** What can be done with a run. `retry`: what failed is sent again. */
export type BulkRunChange = 'pause' | 'resume' | 'cancel' | 'retry'

/** One account of a run, at the version that was looked at. */
export interface BulkRunItem {
  accountId: string
  version: number
}

/**
 * What it would do with one account. `possiblyThere`: somebody in the target has something in common with this one, too little to ask.
 * `decision`: a person has to say something first. `refused`: it cannot be done as it is.
 */
export type BulkPreview =
  | { accountId: string; kind: 'ready'; version: number; possiblyThere?: true }
  | { accountId: string; kind: 'already' }
  | { accountId: string; kind: 'decision' | 'refused'; problem: Problem['name'] }
