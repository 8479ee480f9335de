import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import { isOpen, must, UNANSWERED } from './rules.ts'
import type { SyncJudge } from './syncs.ts'
import type { EndState, View } from './views.ts'

/** What was accepted is over, or rests with its run, and the outbox says of each what became of it. */
export function judgeOutbox(
  { view, backup }: EndState,
  accepted: ReadonlySet<string>,
  syncs: Pick<SyncJudge, 'has'>,
  isLost: boolean,
) {
  const resting = new Set(
    view.bulks.flatMap(({ id, state }) => (state === 'running' || state === 'ended' ? [] : id)),
  )
  for (const { id, state } of view.bulks) {
    const isBusy = [...view.operations.values()].some((each) => each.bulk === id && isOpen(each))
    must(state !== 'running' || isBusy, `I12: the run ${id} goes on, with nothing left in it`)
  }
  for (const id of accepted) {
    must(view.operations.has(id) || isLost, `I4: ${id} was accepted and is nowhere`)
  }
  for (const operation of view.operations.values()) {
    const { id, state, task, bulk, problem } = operation
    if (isOpen(operation)) {
      const rests = bulk !== undefined && resting.has(bulk) && state !== 'unknown'
      must(rests || isHeld(operation, view, resting), `I12: ${id} still stands at ${state}`)
      must(backup.includes(id), `I4: ${id} is open and not in the backup`)
    } else must(!backup.includes(id), `I4: ${id} is over and still in the backup`)
    if (task.kind !== 'sync' || !syncs.has(id) || isLost) continue
    const mayBeSo = state === 'failed' && problem && UNANSWERED.includes(problem.name)
    const was = view.audit.filter((row) => row.operationId === id).at(-2)
    const wasFailed = was?.outcome === 'failed' && UNANSWERED.includes(was.problem ?? '')
    const isReported = state === 'done' || state === 'undone' || mayBeSo
    must(isReported || wasFailed, `I4: ${id} was carried out, and the outbox says ${state}`)
  }
}

/** Waits for one before it, on the same account, that rests with its run. */
function isHeld(operation: Operation, view: View, resting: ReadonlySet<string>): boolean {
  return [...view.operations.values()].some(
    (each) =>
      each.accountId === operation.accountId &&
      each.actorId === operation.actorId &&
      isOpen(each) &&
      each.bulk !== undefined &&
      resting.has(each.bulk),
  )
}
