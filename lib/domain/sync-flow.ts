import type { Operation } from './operation.ts'
import { canRetry, type Problem } from './problem.ts'
import type { Result } from './result.ts'
import type { Preview, Sync, SyncChoices } from './sync.ts'

/**
 * How far the open dialog is. `choices` are those that the preview was asked with: where they name an account to link
 * with, nobody is asked again. `changed`: labels of what was changed under an older preview.
 */
export type OpenStage =
  | { kind: 'loading' }
  | { kind: 'preview'; sync: Sync; choices?: SyncChoices; changed?: string[] }
  | { kind: 'matches'; problem: Problem }
  | { kind: 'busy'; sync: Sync; choices?: SyncChoices }
  | { kind: 'problem'; problem: Problem; retryable: boolean }

/** The dialog, open or not. */
export type SyncStage = { kind: 'closed' } | OpenStage

/** Where the flow gets its answers. */
export interface SyncPorts {
  preview(choices: SyncChoices): Promise<Result<Preview>>
  confirm(preview: Preview, choices: SyncChoices): Promise<Result<Operation>>
  /** Called at every change of what the dialog shows. */
  show(stage: SyncStage): void
  /** Called when the operation stands in the outbox, settled or under way, whether or not the dialog is still open. */
  accepted(operation: Operation): void
}

/** One passage through the dialog, from the press of the button to the operation in the outbox. */
export interface SyncFlow {
  /** Asks for the preview, again if need be, with the choices made so far. */
  look(choices?: SyncChoices): Promise<void>
  /** Has the preview on screen carried out. Does nothing when there is none: a second press is no second sync. */
  confirm(choices?: SyncChoices): Promise<void>
  /** Leaves the dialog. What was confirmed goes on. */
  close(): void
}

export function syncFlow(ports: SyncPorts): SyncFlow {
  let choices: SyncChoices = {}
  let preview: Preview | undefined
  let closed = false
  let turn = 0

  const show = (stage: SyncStage) => {
    if (!closed) ports.show(stage)
  }

  async function look(wanted = choices, changed?: string[]) {
    const mine = ++turn
    choices = wanted
    preview = undefined
    show({ kind: 'loading' })
    const answer = await ports.preview(choices)
    if (mine !== turn) return
    if (!answer.ok) return refuse(answer.problem)
    preview = answer.value
    show({ kind: 'preview', sync: preview.sync, choices, ...(changed && { changed }) })
  }

  async function confirm(extra: SyncChoices = {}) {
    if (!preview) return
    const confirmed = preview
    preview = undefined
    show({ kind: 'busy', sync: confirmed.sync, choices })
    const answer = await ports.confirm(confirmed, { ...choices, ...extra })
    if (!answer.ok) return refuse(answer.problem)
    await settle(answer.value)
  }

  async function settle(operation: Operation) {
    if (operation.state !== 'conflict' || closed) {
      ports.accepted(operation)
      return close()
    }
    // The backend wants another decision: what it has to be made on is asked for anew.
    const { problem } = operation
    await look(choices, problem?.name === 'changed' ? (problem.changed ?? []) : undefined)
  }

  function refuse(problem: Problem) {
    const decidable = problem.matches?.length || problem.name === 'target-inactive'
    show(
      decidable
        ? { kind: 'matches', problem }
        : { kind: 'problem', problem, retryable: canRetry(problem) },
    )
  }

  function close() {
    show({ kind: 'closed' })
    closed = true
    turn++
  }

  return { look: (wanted) => look(wanted), confirm, close }
}
