import type { RequestChoices, RequestView } from '../domain/conversation/booking.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import { canRetry, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { RoleChoices, RoleView } from '../domain/rights/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../domain/rights/status-view.ts'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'

/**
 * How far an open dialog is. `choices` are those that what is shown was asked for with: where they name an account to link
 * with, nobody is asked again. `changed`: labels of what was changed under what was shown before. `matches`: the backend
 * asks who somebody is. `stored`: it stands in the outbox, so that it goes on without the dialog. `keepable`: nobody could be asked, but it can be kept for later.
 */
export type OpenStage<Shown, Choices> =
  | { kind: 'loading' }
  | { kind: 'preview'; shown: Shown; choices: Choices; changed?: string[] }
  | { kind: 'matches'; problem: Problem }
  | { kind: 'busy'; shown: Shown; choices: Choices; stored?: true }
  | { kind: 'problem'; problem: Problem; retryable: boolean; keepable: boolean }

/** The dialog, open or not. */
export type Stage<Shown, Choices> = { kind: 'closed' } | OpenStage<Shown, Choices>

/** The dialog that asks before somebody is synced. */
export type SyncStage = OpenStage<Preview, SyncChoices>

/** The dialog that asks for another role. */
export type RoleStage = OpenStage<RoleView, RoleChoices>

/** The dialog that requests services. */
export type RequestStage = OpenStage<RequestView, RequestChoices>

/** The dialog that makes somebody inactive or active again in one branch. */
export type StatusStage = OpenStage<StatusView, StatusChoices>

/** The dialog that changes the branch a client sees first: nothing is chosen in it. */
export type PrimaryStage = OpenStage<PrimaryView, Record<never, never>>

/** Where the flow gets its answers. */
export interface DialogFlowPorts<Shown, Choices> {
  /** What would be done with these choices. */
  preview(choices: Choices): Promise<Result<Shown>>
  /** Has exactly that done. */
  confirm(shown: Shown, choices: Choices): Promise<Result<Operation>>
  /** Whether what is being confirmed stands in the outbox. */
  isStored?(shown: Shown): Promise<boolean>
  /** Keeps it for when somebody can be asked again, where that is possible. */
  later?(choices: Choices): Promise<Result<Operation>>
  /** Called at every change of what the dialog shows. */
  show(stage: Stage<Shown, Choices>): void
  /** Called when the operation stands in the outbox, settled or under way, whether or not the dialog is still open. */
  accepted(operation: Operation): void
}

/** One passage through a dialog, from the press of the button to the operation in the outbox. */
export interface DialogFlow<Choices> {
  /** Asks what would be done, again if need be, with the choices made so far. */
  load(choices?: Choices): Promise<void>
  /** Has what is on screen carried out. Does nothing when there is nothing: a second press is no second operation. */
  confirm(choices?: Choices): Promise<void>
  /** Has it kept for when somebody can be asked again. Does nothing unless nobody could be. */
  later(): Promise<void>
  /** Leaves the dialog. What was confirmed goes on. */
  close(): void
}

/** `first`: the choices to begin with. */
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
    // The backend wants another decision: what it has to be made on is asked for anew.
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
