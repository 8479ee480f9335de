import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { CompareRow, RowState } from '../../lib/flows/compare-flow.ts'
import { undoRefused } from '../../lib/sentences/refusal-status.ts'
import { text } from '../../lib/text/text.ts'
import { refusalLabel } from './compare-labels.ts'

/** A row of a comparison, and the name of the client. */
export interface RowStatusProps {
  row: CompareRow
  name: string
  held: boolean
  onUndo: (() => void) | undefined
}

/** Shows the outcome of a row, with Undo where it was copied. The live region stays, so that the next message is announced. */
export function RowStatus({ row: { state, difference }, name, held, onUndo }: RowStatusProps) {
  const label = labelFor(state, name)
  return (
    <div data-tone={label ? toneOf(state) : undefined}>
      <span role="status">{label}</span>
      {state.kind === 'done' && onUndo && (
        <button
          type="button"
          class="btn text"
          data-commits
          aria-label={text('compare.undoField', { field: difference.label })}
          aria-disabled={held}
          onClick={() => held || onUndo()}
        >
          {text('ui.undo')}
        </button>
      )}
    </div>
  )
}

function labelFor(state: RowState, name: string): string | undefined {
  if (state.kind === 'refused') return refusalLabel(state.problem, { name, to: state.to })
  if (state.kind === 'waiting') {
    const isUndo = state.operation.task.kind === 'undo'
    const branch = BRANCH_NAME[state.to]
    return text(isUndo ? 'compare.undoWaiting' : 'compare.waiting', { branch })
  }
  if (state.kind !== 'done') return undefined
  if (state.problem) return undoRefused(state.problem, { name, to: state.to }).text
  return text('compare.copied', { branch: BRANCH_NAME[state.to] })
}

function toneOf(state: RowState): 'success' | 'waiting' | 'error' {
  if (state.kind === 'refused') return 'error'
  if (state.kind === 'waiting') return 'waiting'
  return state.kind === 'done' && state.problem ? 'error' : 'success'
}
