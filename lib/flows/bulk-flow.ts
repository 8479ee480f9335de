import type { BulkPreview, BulkRun, BulkRunItem } from '../domain/outbox/bulk-run.ts'
import { canRetry, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import { noTotals, type Totals, withPreviews } from '../domain/sync/preview-totals.ts'

/** The number of accounts in one preview call. */
const SLICE = 100

/** The stage of an open bulk dialog. `loading`: `done` of `total` accounts have been previewed. */
export type BulkStage =
  | { kind: 'loading'; done: number; total: number }
  | { kind: 'preview'; shown: Totals; choices: object }
  | { kind: 'busy'; shown: Totals; choices: object }
  | { kind: 'problem'; problem: Problem; retryable: boolean; keepable: false }

/** The calls that the flow makes, and its callbacks. */
export interface BulkFlowPorts {
  /** Returns what the run would do with these accounts, at most 100 per call. */
  preview(accountIds: string[]): Promise<Result<BulkPreview[]>>
  /** Starts the run with these accounts. The same id twice is the same run. */
  start(id: string, items: BulkRunItem[]): Promise<Result<BulkRun>>
  /** Called at every change of what the dialog shows; undefined once it is closed. */
  show(stage: BulkStage | undefined): void
  /** Called when the run is in the outbox. */
  started(): void
}

/**
 * Creates the flow of one bulk dialog, from the press of the button to the run in the outbox. `id`: the run's id, created once, so that a
 * second call starts nothing new.
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

  /** Previews the accounts that are left, slice by slice, then shows the totals. */
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

  /** Starts the run with the accounts that are ready. A second press starts no second run. */
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

  /** Closes the dialog. The preview is dropped; a run that was started goes on. */
  function close() {
    state = 'closed'
    ports.show(undefined)
  }

  return { load, confirm, close }
}

export type BulkFlow = ReturnType<typeof createBulkFlow>
