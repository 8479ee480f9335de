import { BRANCHES, type Branch, otherBranch } from '../domain/branch.ts'
import { isOpen, type Operation } from '../domain/outbox/operation.ts'
import { canRetry, isPassing, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { ComparisonView, Difference } from '../domain/sync/comparison.ts'
import { tickOf } from '../domain/sync/sync.ts'

/**
 * What became of one difference since the dialog opened. `refused`: what was asked for came to nothing, and why; `busy`: it is being
 * copied, or taken back; `waiting`: it is kept and sent by itself; `done`: copied, until it is taken back.
 */
export type RowState =
  | { kind: 'differs' }
  | { kind: 'refused'; to: Branch; problem: Problem }
  | { kind: 'busy'; to: Branch }
  | { kind: 'waiting'; to: Branch; operation: Operation }
  | { kind: 'done'; to: Branch; operation: Operation; problem?: Problem | undefined }

/** One difference on screen. It keeps its place until the dialog closes, whatever becomes of it. */
export interface CompareRow {
  /** The same as long as it is about the same two fields. */
  id: string
  difference: Difference
  state: RowState
}

/** `asking`: it is looked up again behind what is shown; `problem`: why that came to nothing, so that nothing can be copied. */
export interface OpenComparison {
  kind: 'open'
  rows: CompareRow[]
  /** How many fields that belong together hold the same. */
  same: number
  loading: boolean
  problem?: Problem | undefined
}

/** How far the dialog is that compares two profiles. */
export type CompareStage =
  | { kind: 'loading' }
  | { kind: 'problem'; problem: Problem; retryable: boolean }
  | OpenComparison

/** Where the flow gets its answers. */
export interface CompareFlowPorts {
  load(): Promise<Result<ComparisonView>>
  /** Copies one field, named by its tick. The id stands for what was on screen, and for the direction. */
  copy(operationId: string, tick: string): Promise<Result<Operation>>
  undo(operationId: string): Promise<Result<Operation>>
  /** Puts away what ended without being done: whoever asked for it has read why. */
  dismiss(operationId: string): void
  show(stage: CompareStage | { kind: 'closed' }): void
  /** Called when something stands in the outbox, settled or under way. */
  accepted(operation: Operation): void
}

/** One passage through the dialog that compares. One thing at a time: a press while something is under way does nothing. */
export function createCompareFlow(ports: CompareFlowPorts) {
  let stage: CompareStage = { kind: 'loading' }
  let operationIds: ComparisonView['operationIds'] | undefined
  let closed = false
  let turn = 0

  const show = (next: CompareStage) => {
    stage = next
    if (!closed) ports.show(next)
  }

  const setRow = (id: string, state: RowState) => {
    if (stage.kind !== 'open') return
    show({ ...stage, rows: stage.rows.map((row) => (row.id === id ? { ...row, state } : row)) })
  }

  /** Looks what differs, at first or again; what was done stays on screen. */
  async function load() {
    if (closed) return
    const mine = ++turn
    operationIds = undefined
    show(stage.kind === 'open' ? { ...stage, loading: true } : { kind: 'loading' })
    const answer = await ports.load()
    if (mine !== turn) return
    const before = stage.kind === 'open' ? stage : undefined
    if (answer.ok) {
      operationIds = answer.value.operationIds
      const { same, differences } = answer.value.comparison
      show({ kind: 'open', rows: mergeRows(before?.rows ?? [], differences), same, loading: false })
    } else {
      const { problem } = answer
      show(
        before
          ? { ...before, loading: false, problem }
          : { kind: 'problem', problem, retryable: canRetry(problem) },
      )
    }
  }

  /** The row, unless something is under way: what is on screen is then no longer what an operation's id stands for. */
  function freeRow(id: string): CompareRow | undefined {
    if (stage.kind !== 'open' || isHeld(stage)) return undefined
    return stage.rows.find((row) => row.id === id)
  }

  /** Copies the other branch's value of a row into this branch. */
  async function copy(id: string, to: Branch) {
    const row = freeRow(id)
    const operationId = operationIds?.[to]
    if (!row || !operationId || row.state.kind === 'done' || row.state.kind === 'waiting') return
    const { difference } = row
    setRow(id, { kind: 'busy', to })
    const answer = await ports.copy(operationId, tickFor(difference, to))
    setRow(id, answer.ok ? copied(answer.value, operationId, to) : refused(to, answer.problem))
    await load()
  }

  function copied(operation: Operation, operationId: string, to: Branch): RowState {
    // Another copy of the same person is still under way, and stands in for this one.
    if (operation.id !== operationId) return refused(to, { name: 'in-progress' })
    const { problem = { name: 'server-error' } } = operation
    const isOver = operation.state === 'done' || isOpen(operation)
    if (!isOver && !(operation.state === 'failed' && isPassing(problem))) {
      ports.dismiss(operationId)
      return refused(to, problem)
    }
    ports.accepted(operation)
    if (isOpen(operation)) return { kind: 'waiting', to, operation }
    return operation.state === 'done' ? { kind: 'done', to, operation } : refused(to, problem)
  }

  /** Takes back what was copied in a row. */
  async function undo(id: string) {
    const row = freeRow(id)
    if (row?.state.kind !== 'done') return
    const { operation, to } = row.state
    setRow(id, { kind: 'busy', to })
    const answer = await ports.undo(operation.id)
    if (answer.ok) ports.accepted(answer.value)
    const undone = answer.ok ? answer.value : undefined
    if (undone?.state === 'done') setRow(id, { kind: 'differs' })
    else if (undone && isOpen(undone)) setRow(id, { kind: 'waiting', to, operation: undone })
    else {
      const problem = answer.ok ? answer.value.problem : answer.problem
      setRow(id, { kind: 'done', to, operation, problem: problem ?? { name: 'server-error' } })
    }
    await load()
  }

  return {
    load,
    copy,
    undo,
    /** Leaves the dialog. What was asked for goes on. */
    close() {
      if (!closed) ports.show({ kind: 'closed' })
      closed = true
      turn++
    },
  }
}

export type CompareFlow = ReturnType<typeof createCompareFlow>

/** Whether nothing can be pressed: something is under way, or what is on screen could not be looked up again. */
export function isHeld({ loading: asking, problem, rows }: OpenComparison): boolean {
  return asking || problem !== undefined || rows.some(({ state }) => state.kind === 'busy')
}

/** How the field at the source is named when a row is copied into this branch. */
export function tickFor(difference: Difference, to: Branch): string {
  return tickOf(sideOf(difference, otherBranch(to)).id, difference.pet?.id)
}

/** One side of a difference. */
export function sideOf(difference: Difference, branch: Branch): Difference['inHome'] {
  return branch === 'in-home' ? difference.inHome : difference.facility
}

function refused(to: Branch, problem: Problem): RowState {
  return { kind: 'refused', to, problem }
}

function rowId({ inHome, facility, pet }: Difference): string {
  return JSON.stringify([pet?.id ?? null, inHome.id, facility.id])
}

/**
 * What differs now, with the rows that were on screen in their places: what was done stays done, what waited and is the same now
 * is done, and what somebody else made the same is gone. An undo that waits is done when the two differ again.
 */
function mergeRows(before: CompareRow[], differences: readonly Difference[]): CompareRow[] {
  const found = new Map(differences.map((difference) => [rowId(difference), difference]))
  const kept = before.flatMap((row): CompareRow[] => {
    const difference = found.get(row.id)
    found.delete(row.id)
    const { state } = row
    if (state.kind === 'done') return [row]
    const isUndo = state.kind === 'waiting' && state.operation.task.kind === 'undo'
    if (difference) return [{ ...row, difference, state: isUndo ? { kind: 'differs' } : state }]
    if (isUndo) return [row]
    if (state.kind !== 'waiting') return []
    const { to, operation } = state
    return [{ ...row, state: { kind: 'done', to, operation } }]
  })
  const added = [...found].map(
    ([id, difference]): CompareRow => ({ id, difference, state: { kind: 'differs' } }),
  )
  return [...kept, ...added]
}

/** Whether a press may copy the other branch's value into this one. A sensitive value is asked about once more. */
export function isCopyable({ copy, sensitive }: Difference, to: Branch): boolean {
  const result = copy[to]
  return !result.startsWith('skipped:') || (result === 'skipped:sensitive' && sensitive)
}

/** The branches that a row has something to be copied into: a blank is carried nowhere. */
export function targetsOf(difference: Difference): Branch[] {
  return BRANCHES.filter((to) => !sideOf(difference, otherBranch(to)).blank)
}
