import { BRANCHES, type Branch, otherBranch } from '../domain/branch.ts'
import { isOpen, type Operation } from '../domain/outbox/operation.ts'
import { canRetry, isPassing, type Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { ComparisonView, Difference } from '../domain/sync/comparison.ts'
import { tickOf } from '../domain/sync/sync.ts'

/**
 * The state of one difference since the dialog opened. `refused`: the copy failed, with the reason. `busy`: it is being copied, or the copy
 * undone. `waiting`: the operation is in the outbox and is sent later. `done`: copied, and not undone.
 */
export type RowState =
  | { kind: 'differs' }
  | { kind: 'refused'; to: Branch; problem: Problem }
  | { kind: 'busy'; to: Branch }
  | { kind: 'waiting'; to: Branch; operation: Operation }
  | { kind: 'done'; to: Branch; operation: Operation; problem?: Problem | undefined }

/** One difference on screen. It keeps its place until the dialog closes. */
export interface CompareRow {
  /** Stable as long as the row is about the same two fields. */
  id: string
  difference: Difference
  state: RowState
}

/**
 * A comparison on screen. `loading`: it is being read again while the old one is shown. `problem`: why that failed; then nothing can be
 * copied.
 */
export interface OpenComparison {
  kind: 'open'
  rows: CompareRow[]
  /** The number of paired fields with the same value. */
  same: number
  /** Whether the server lets a copy be undone. */
  mayUndo: boolean
  loading: boolean
  problem?: Problem | undefined
}

/** The stage of the dialog that compares two profiles. */
export type CompareStage =
  | { kind: 'loading' }
  | { kind: 'problem'; problem: Problem; retryable: boolean }
  | OpenComparison

/** The calls that the flow makes, and its callbacks. */
export interface CompareFlowPorts {
  load(): Promise<Result<ComparisonView>>
  /** Copies one field, named by its tick. The operation id stands for the comparison on screen and the direction. */
  copy(operationId: string, tick: string): Promise<Result<Operation>>
  undo(operationId: string): Promise<Result<Operation>>
  /** Dismisses an operation that ended without success: the person has read why. */
  dismiss(operationId: string): void
  show(stage: CompareStage | { kind: 'closed' }): void
  /** Called when an operation is in the outbox, settled or under way. */
  accepted(operation: Operation): void
}

/** Creates the flow of one compare dialog. It does one thing at a time: a press while something is under way does nothing. */
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

  /** Reads the differences, at first or again. Rows that are done stay on screen. */
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
      const { comparison, mayUndo } = answer.value
      const { same, differences } = comparison
      const rows = mergeRows(before?.rows ?? [], differences)
      show({ kind: 'open', rows, same, mayUndo, loading: false })
    } else {
      const { problem } = answer
      show(
        before
          ? { ...before, loading: false, problem }
          : { kind: 'problem', problem, retryable: canRetry(problem) },
      )
    }
  }

  /** Returns the row, or undefined while something is under way: the operation ids then no longer stand for what is on screen. */
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
    // Another copy for the same person is still under way, and the answer is about that one.
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

  /** Undoes the copy of a row. */
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
    /** Closes the dialog. Operations go on. */
    close() {
      if (!closed) ports.show({ kind: 'closed' })
      closed = true
      turn++
    },
  }
}

export type CompareFlow = ReturnType<typeof createCompareFlow>

/** True if nothing can be pressed: something is under way, or the comparison could not be read again. */
export function isHeld({ loading: asking, problem, rows }: OpenComparison): boolean {
  return asking || problem !== undefined || rows.some(({ state }) => state.kind === 'busy')
}

/** Returns the tick of the source field when a row is copied into this branch. */
export function tickFor(difference: Difference, to: Branch): string {
  return tickOf(sideOf(difference, otherBranch(to)).id, difference.pet?.id)
}

/** Returns the field of one branch in a difference. */
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
 * Merges the current differences with the rows on screen, which keep their places. A row that was done stays. A waiting row with no
 * difference left is done; a waiting undo is done when the fields differ again. A row that somebody else made equal is removed.
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

/** True if the other branch's value may be copied into this one. For a sensitive value, the dialog asks first. */
export function isCopyable({ copy, sensitive }: Difference, to: Branch): boolean {
  const result = copy[to]
  return !result.startsWith('skipped:') || (result === 'skipped:sensitive' && sensitive)
}

/** Returns the branches that a row can be copied into: a blank value is never copied. */
export function targetsOf(difference: Difference): Branch[] {
  return BRANCHES.filter((to) => !sideOf(difference, otherBranch(to)).blank)
}
