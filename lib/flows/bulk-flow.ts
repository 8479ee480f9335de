import type { BulkPreview, BulkRun, BulkRunItem } from '../domain/outbox/bulk-run.ts'
import { canRetry, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import { noTotals, type Totals, withPreviews } from '../domain/sync/preview-totals.ts'

/** So many accounts are looked at in one question. */
const SLICE = 100

/** How far an open dialog about many is. `loading`: how many of how many were looked at. */
export type BulkStage =
  | { kind: 'loading'; done: number; total: number }
  | { kind: 'preview'; shown: Totals; choices: object }
  | { kind: 'busy'; shown: Totals; choices: object }
  | { kind: 'problem'; problem: Problem; retryable: boolean; keepable: false }

/** Where the flow gets its answers. */
export interface BulkFlowPorts {
  /** What it would do with these, at most 100 at a time. */
  preview(accountIds: string[]): Promise<Result<BulkPreview[]>>
  /** Has it done with these. The same id twice is the same run. */
  start(id: string, items: BulkRunItem[]): Promise<Result<BulkRun>>
  /** Called at every change of what the dialog shows; undefined once it is closed. */
  show(stage: BulkStage | undefined): void
  /** Called when the run stands in the outbox. */
  started(): void
}

/**
 * One passage through the dialog, from the press of the button to the run in the outbox. `id`: the run's, made once, so that asking
 * twice is asking for the same.
 */
export function createBulkFlow(id: string, accountIds: readonly string[], ports: BulkFlowPorts) {
  const total = accountIds.length
  let totals = noTotals()
  let done = 0
  let state: 'idle' | 'busy' | 'closed' = 'idle'

  const isClosed = () => state === 'closed'
  const refuse = (problem: Problem) => {
    state = 'idle'
    ports.show({ kind: 'problem', problem, retryable: canRetry(problem), keepable: false })
  }

  /** Looks at what was not looked at yet, slice by slice, then shows the totals. */
  async function load() {
    if (state !== 'idle') return
    state = 'busy'
    while (done < total) {
      ports.show({ kind: 'loading', done, total })
      const answer = await ports.preview(accountIds.slice(done, done + SLICE))
      if (isClosed()) return
      if (!answer.ok) return refuse(answer.problem)
      totals = withPreviews(totals, answer.value)
      done = Math.min(total, done + SLICE)
    }
    state = 'idle'
    ports.show({ kind: 'preview', shown: totals, choices: {} })
  }

  /** Has those started that nothing stands in the way of. A second press is no second run. */
  async function confirm() {
    if (state !== 'idle' || done < total || totals.ready.length === 0) return
    state = 'busy'
    ports.show({ kind: 'busy', shown: totals, choices: {} })
    const answer = await ports.start(id, totals.ready)
    if (answer.ok) ports.started()
    if (isClosed()) return
    if (!answer.ok) return refuse(answer.problem)
    close()
  }

  /** Leaves the dialog: what is being looked at is forgotten, what was started goes on. */
  function close() {
    state = 'closed'
    ports.show(undefined)
  }

  return { load, confirm, close }
}

export type BulkFlow = ReturnType<typeof createBulkFlow>
