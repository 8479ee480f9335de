import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { CompareRow, RowState } from '../../lib/flows/compare-flow.ts'
import { message } from '../../lib/platform/i18n.ts'
import { undoRefused } from '../../lib/sentences/refusal-status.ts'
import { refusalLabel } from './compare-labels.ts'

/** One row of a comparison of the two profiles of somebody of this name. */
export interface RowStatusProps {
  row: CompareRow
  name: string
  held: boolean
  onUndo(): void
}

/** What became of a row, with Undo where it was copied. The region stays, so that it is heard when something is said. */
export function RowStatus({ row: { state, difference }, name, held, onUndo }: RowStatusProps) {
  const text = wordsFor(state, name)
  return (
    <div data-tone={text ? toneOf(state) : undefined}>
      <span role="status">{text}</span>
      {state.kind === 'done' && (
        <button
          type="button"
          class="btn text"
          aria-label={`Undo: ${difference.label}`}
          aria-disabled={held}
          onClick={() => held || onUndo()}
        >
          Undo
        </button>
      )}
    </div>
  )
}

function wordsFor(state: RowState, name: string): string | undefined {
  if (state.kind === 'refused') return refusalLabel(state.problem, { name, to: state.to })
  if (state.kind === 'waiting') {
    const isUndo = state.operation.task.kind === 'undo'
    return message(isUndo ? 'compare_waiting_undo' : 'compare_waiting', BRANCH_NAME[state.to])
  }
  if (state.kind !== 'done') return undefined
  if (state.problem) return undoRefused(state.problem, { name, to: state.to }).text
  return `Copied to ${BRANCH_NAME[state.to]}.`
}

function toneOf(state: RowState): 'success' | 'waiting' | 'error' {
  if (state.kind === 'refused') return 'error'
  if (state.kind === 'waiting') return 'waiting'
  return state.kind === 'done' && state.problem ? 'error' : 'success'
}
