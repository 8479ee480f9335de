import type { RunCircuitBreaker } from '../../db/outbox/bulk-run-counts.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import {
  type BulkRun,
  type BulkRunCounts,
  failsTooOften,
  MOST_ERRORS_IN_ROW,
} from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { Problem } from '../../domain/problem.ts'

/**
 * Creates a circuit breaker that stops a run when going on would only make things worse, and ends it when nothing is left to send.
 * `problem`: why the whole request failed; undefined if it did not.
 */
export function createRunCircuitBreaker(problem?: Problem): RunCircuitBreaker {
  const isServers = problem?.name === 'server-error' || problem?.name === 'bad-answer'
  return (run, counts, moved) => {
    const errorsInRow = isServers ? run.errorsInRow + 1 : 0
    const stop = stopOf(moved, counts, errorsInRow) ?? (isEmpty(counts) ? ENDED : undefined)
    return stop || errorsInRow !== run.errorsInRow ? { errorsInRow, ...stop } : undefined
  }
}

const ENDED = { state: 'ended' } as const

/** Ends a run in which nothing is left to send. For use after a person cancelled an operation, which is no reason to stop a run. */
export async function endIfEmpty(id: string, outbox: Outbox): Promise<void> {
  if (!isEmpty(await outbox.counts(id))) return
  await outbox.changeRun(id, ['running', 'paused'], ENDED)
}

function stopOf(
  moved: readonly Operation[],
  counts: BulkRunCounts,
  errorsInRow: number,
): Partial<BulkRun> | undefined {
  const refusal = moved.find(({ problem }) => isRefusal(problem))?.problem
  if (refusal) return { state: 'stopped', reason: 'refused', problem: refusal.name }
  if (errorsInRow >= MOST_ERRORS_IN_ROW) {
    return { state: 'stopped', reason: 'server-errors', errorsInRow: 0 }
  }
  return failsTooOften(counts) ? { state: 'stopped', reason: 'many-failures' } : undefined
}

const FOR_ALL: readonly (Problem['name'] | undefined)[] = [
  'forbidden',
  'role-revoked',
  'not-offered',
]

/** True if the actor has lost the right, or the server offers it no more: every other operation would be refused too. */
function isRefusal(problem: Problem | undefined): boolean {
  return FOR_ALL.includes(problem?.name)
}

function isEmpty({ queued = 0, sending = 0, waiting = 0, unknown = 0 }: BulkRunCounts): boolean {
  return queued + sending + waiting + unknown === 0
}
