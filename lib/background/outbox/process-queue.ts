import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { OpenSession } from '../session/sessions.ts'
import { type AfterCommitParts, createAfterCommit } from './after-commit.ts'
import { isOver, nextWork, type Work, waitOf } from './next-work.ts'
import { claimFor, type ProcessParts, processOperation } from './process-operation.ts'

/** What sending works with. */
export interface QueueParts extends ProcessParts, Omit<AfterCommitParts, 'ports'> {
  /** As many operations of a run go into one request. */
  batch: number
}

/** A run with more requests than this is no run: 2,000 batches. */
const MOST_REQUESTS = 2_000

/**
 * Request after request, as long as there is work among `open` and nothing says that the next one would fail too. The next batch of a
 * run is claimed in the commit that says what became of the one before.
 */
export async function processQueue(
  open: readonly Operation[],
  session: OpenSession,
  parts: QueueParts,
): Promise<void> {
  const { outbox, ports, batch } = parts
  const { accountId: actorId } = session.actor
  const afterCommit = createAfterCommit(parts)
  let left = open
  let bulks: readonly BulkRun[] = []
  let claimed: Operation[] = []

  const dueAmong = (among: readonly Operation[]) =>
    nextWork(among, { actorId, now: ports.now(), bulks, batch })

  /** What was claimed already, or else whatever is due. */
  async function workNow(): Promise<Work | undefined> {
    if (claimed.length > 0) return { kind: 'claimed', operations: claimed }
    if (waitOf(await outbox.pausedUntil(), ports.now()) > 0) return undefined
    bulks = await outbox.runs()
    return dueAmong(left)
  }

  try {
    for (let requests = 0; requests < MOST_REQUESTS; requests++) {
      const work = await workNow()
      if (!work) return
      let next: readonly Operation[] = []
      const settled = await processOperation(work, session, parts, () => {
        const due = dueAmong(withChanged(left, work.operations, []))
        if (due?.kind === 'batch') next = due.operations
        return next.map(claimFor)
      })
      afterCommit.add(settled)
      if (!settled.goesOn) return
      left = withChanged(left, [...work.operations, ...next], settled.changed)
      claimed = settled.claimed
    }
  } finally {
    await afterCommit.end()
  }
}

/** The list as it stands after some of it was worked on. What did not move was not free to: it is left to the next run. */
function withChanged(
  open: readonly Operation[],
  worked: readonly Operation[],
  changed: readonly Operation[],
): Operation[] {
  const after = new Map(changed.map((operation) => [operation.id, operation]))
  const touched = new Set(worked.map(({ id }) => id))
  return open.flatMap((operation) => {
    if (!touched.has(operation.id)) return operation
    const next = after.get(operation.id)
    return next && !isOver(next) ? next : []
  })
}
