import type { Outbox } from '../db/outbox.ts'
import { type Bulk, type BulkCounts, failsTooOften, MOST_ERRORS_IN_ROW } from '../domain/bulk.ts'
import type { Operation } from '../domain/operation.ts'
import type { Problem } from '../domain/problem.ts'

/**
 * Has a run stop by itself where going on would only make it worse, and end where nothing is left to send. `problem`: why the
 * whole request failed, if it did; `moved`: what became of its operations.
 */
export async function judgeRun(
  id: string,
  problem: Problem | undefined,
  moved: readonly Operation[],
  outbox: Outbox,
): Promise<void> {
  const run = await outbox.bulk(id)
  if (!run) return
  const isServers = problem?.name === 'server-error' || problem?.name === 'bad-answer'
  const errorsInRow = isServers ? run.errorsInRow + 1 : 0
  const counts = await outbox.counts(id)
  const change = stopOf(moved, counts, errorsInRow) ?? (isEmpty(counts) ? { state: 'ended' } : {})
  await outbox.changeBulk(id, ['running', 'paused'], { errorsInRow, ...change })
}

/** Ends a run in which nothing is left to send. What a person gave up says nothing about how the run goes: it stops nothing. */
export async function endIfEmpty(id: string, outbox: Outbox): Promise<void> {
  if (!isEmpty(await outbox.counts(id))) return
  await outbox.changeBulk(id, ['running', 'paused'], { state: 'ended' })
}

function stopOf(
  moved: readonly Operation[],
  counts: BulkCounts,
  errorsInRow: number,
): Partial<Bulk> | undefined {
  const refusal = moved.find(({ problem }) => isRefusal(problem))?.problem
  if (refusal) return { state: 'stopped', reason: 'refused', problem: refusal.name }
  if (errorsInRow >= MOST_ERRORS_IN_ROW) {
    return { state: 'stopped', reason: 'server-errors', errorsInRow: 0 }
  }
  return failsTooOften(counts) ? { state: 'stopped', reason: 'many-failures' } : undefined
}

/** The right to do it is gone: every other one would be refused too. */
function isRefusal(problem: Problem | undefined): boolean {
  return problem?.name === 'forbidden' || problem?.name === 'role-revoked'
}

function isEmpty({ queued = 0, sending = 0, waiting = 0, unknown = 0 }: BulkCounts): boolean {
  return queued + sending + waiting + unknown === 0
}
