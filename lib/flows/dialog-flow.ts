import type { RequestChoices, RequestView } from '../domain/conversation/booking.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import { canRetry, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { RoleChoices, RoleView } from '../domain/rights/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../domain/rights/status-view.ts'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'

/**
 * The stage of an open dialog. `choices`: those that the preview was made with; if they name an account to link with, the dialog does not
 * ask again. `changed`: labels of what was changed since the last preview. `matches`: the backend asks who the person is. `stored`: the
 * operation is in the outbox, so that it goes on without the dialog. `keepable`: the backend could not be reached, but the request can be
 * kept for later.
 */
export type OpenStage<Shown, Choices> =
  | { kind: 'loading' }
  | { kind: 'preview'; shown: Shown; choices: Choices; changed?: string[] }
  | { kind: 'matches'; problem: Problem }
  | { kind: 'busy'; shown: Shown; choices: Choices; stored?: true }
  | { kind: 'problem'; problem: Problem; retryable: boolean; keepable: boolean }

/** The stage of a dialog, open or closed. */
export type Stage<Shown, Choices> = { kind: 'closed' } | OpenStage<Shown, Choices>

/** The stage of the dialog that adds a person to the other branch. */
export type SyncStage = OpenStage<Preview, SyncChoices>

/** The stage of the dialog that changes a role. */
export type RoleStage = OpenStage<RoleView, RoleChoices>

/** The stage of the dialog that requests services. */
export type RequestStage = OpenStage<RequestView, RequestChoices>

/** The stage of the dialog that changes the status in one branch. */
export type StatusStage = OpenStage<StatusView, StatusChoices>

/** The stage of the dialog that changes the primary branch. It has no choices. */
export type PrimaryStage = OpenStage<PrimaryView, Record<never, never>>

/** The calls that the flow makes, and its callbacks. */
export interface DialogFlowPorts<Shown, Choices> {
  /** Returns what would be done with these choices. */
  preview(choices: Choices): Promise<Result<Shown>>
  /** Does exactly what is shown. */
  confirm(shown: Shown, choices: Choices): Promise<Result<Operation>>
  /** Resolves to true if the operation being confirmed is in the outbox. */
  isStored?(shown: Shown): Promise<boolean>
  /** Keeps the request until the backend can be reached; undefined for dialogs that cannot do that. */
  later?(choices: Choices): Promise<Result<Operation>>
  /** Called at every change of what the dialog shows. */
  show(stage: Stage<Shown, Choices>): void
  /** Called when the operation is in the outbox, settled or under way, whether or not the dialog is still open. */
  accepted(operation: Operation): void
}

/** The flow of one dialog, from the press of the button to the operation in the outbox. */
export interface DialogFlow<Choices> {
  /** Reads the preview, at first or again, with the choices made so far. */
  load(choices?: Choices): Promise<void>
  /** Carries out what is on screen. Does nothing without a preview: a second press makes no second operation. */
  confirm(choices?: Choices): Promise<void>
  /** Keeps the request until the backend can be reached. Does nothing unless it was out of reach. */
  later(): Promise<void>
  /** Closes the dialog. A confirmed operation goes on. */
  close(): void
}

/** Creates the flow of one dialog. `first`: the choices at the start. */
export function createDialogFlow<Shown, Choices extends object>(
  ports: DialogFlowPorts<Shown, Choices>,
  first: Choices,
): DialogFlow<Choices> {
  let choices = first
  let shown: Shown | undefined
  let unasked = false
  let closed = false
  let turn = 0

  const show = (stage: Stage<Shown, Choices>) => {
    if (!closed) ports.show(stage)
  }

  async function load(wanted = choices, changed?: string[]) {
    const mine = ++turn
    choices = wanted
    shown = undefined
    unasked = false
    show({ kind: 'loading' })
    const answer = await ports.preview(choices)
    if (mine !== turn) return
    if (!answer.ok) return refuse(answer.problem)
    shown = answer.value
    show({ kind: 'preview', shown, choices, ...(changed && { changed }) })
  }

  async function confirm(extra?: Choices) {
    if (shown === undefined) return
    const mine = ++turn
    const busy = { kind: 'busy', shown, choices: { ...choices, ...extra } } as const
    shown = undefined
    show(busy)
    const confirming = ports.confirm(busy.shown, busy.choices)
    void ports.isStored?.(busy.shown).then((stored) => {
      if (stored && mine === turn) show({ ...busy, stored })
    })
    const answer = await confirming
    turn++
    if (!answer.ok) return refuse(answer.problem)
    await settle(answer.value)
  }

  async function settle(operation: Operation) {
    if (operation.state !== 'conflict' || closed) {
      ports.accepted(operation)
      return close()
    }
    // The backend wants another decision, which needs a new preview.
    const { problem } = operation
    await load(choices, problem?.name === 'changed' ? (problem.changed ?? []) : undefined)
  }

  function refuse(problem: Problem) {
    const decidable = problem.matches?.length || problem.name === 'target-inactive'
    unasked = problem.name === 'offline' && ports.later !== undefined
    show(
      decidable
        ? { kind: 'matches', problem }
        : { kind: 'problem', problem, retryable: canRetry(problem), keepable: unasked },
    )
  }

  async function later() {
    if (!unasked || !ports.later) return
    unasked = false
    const answer = await ports.later(choices)
    if (!answer.ok) return refuse(answer.problem)
    ports.accepted(answer.value)
    close()
  }

  function close() {
    show({ kind: 'closed' })
    closed = true
    turn++
  }

  return { load: (wanted) => load(wanted), confirm, later, close }
}
