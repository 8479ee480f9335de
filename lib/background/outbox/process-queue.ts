import { offers } from '../../domain/capability.ts'
import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { askerOf } from '../calls/subjects.ts'
import type { OpenSession } from '../session/sessions.ts'
import { type AfterCommitParts, createAfterCommit } from './after-commit.ts'
import { isOver, nextWork, type Work, waitOf } from './next-work.ts'
import { claimFor, type ProcessParts, processOperation } from './process-operation.ts'

/** Parts of the worker that sending uses. */
export interface QueueParts extends ProcessParts, Omit<AfterCommitParts, 'ports'> {
  /** Most operations of a run per request. */
  batch: number
}

/** At most this many requests are sent per drain: no run needs more. */
const MOST_REQUESTS = 2_000

/**
 * Sends request after request, while there is work among `open` and no failure that the next one would meet too. The commit that
 * stores the outcome of a batch also claims the next one.
 */
export async function processQueue(
  open: readonly Operation[],
  session: OpenSession,
  parts: QueueParts,
): Promise<void> {
  const { outbox, ports, batch } = parts
  const alone = !offers(session, 'sync-batch')
  const afterCommit = createAfterCommit(parts)
  let left = open
  let bulks: readonly BulkRun[] = []
  let claimed: Operation[] = []

  const dueAmong = (among: readonly Operation[]) =>
    nextWork(among, { ...askerOf(session), now: ports.now(), bulks, batch, alone })

  /** Returns the work that was claimed already, or else what is due. */
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

/** Returns the list after some of it was worked on. Worked-on operations that did not change state are left to the next drain. */
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
