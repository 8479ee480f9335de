import type { ComponentChild } from 'preact'
import { CompareDialog } from '../../../../components/compare/CompareDialog.tsx'
import type { Difference } from '../../../../lib/domain/sync/comparison.ts'
import type { CompareRow, CompareStage, RowState } from '../../../../lib/flows/compare-flow.ts'
import { MARKUP_NAME, operation } from '../samples.ts'
import { ALARM, BREED, HARD, HEARD, NOTES, VET } from './compare-samples.ts'

const nothing = () => undefined

function dialog(stage: CompareStage, name = 'Dana Dual') {
  return (
    <CompareDialog
      name={name}
      here="in-home"
      stage={stage}
      onCopy={nothing}
      onUndo={nothing}
      onRetry={nothing}
      onClose={nothing}
    />
  )
}

function row(difference: Difference, state: RowState = { kind: 'differs' }): CompareRow {
  return { id: difference.label, difference, state }
}

function open(rows: CompareRow[], same = 23): CompareStage {
  return { kind: 'open', rows, same, mayUndo: true, loading: false }
}

const done = operation({ state: 'done' })

/** Every state of the dialog that compares two profiles. */
export const COMPARE_STATES: Record<string, () => ComponentChild> = {
  'compare loading': () => dialog({ kind: 'loading' }),
  compare: () => dialog(open([VET, NOTES, ALARM, HEARD, BREED].map((each) => row(each)))),
  'compare nothing': () => dialog(open([], 1)),
  'compare hard': () => dialog(open(HARD.map((each) => row(each))), MARKUP_NAME),
  'compare under way': () =>
    dialog(open([row(VET, { kind: 'busy', to: 'facility' }), row(NOTES), row(ALARM)])),
  'compare done': () =>
    dialog(
      open([
        row(VET, { kind: 'done', to: 'facility', operation: done }),
        row(NOTES, { kind: 'refused', to: 'facility', problem: { name: 'forbidden' } }),
        row(HEARD, { kind: 'waiting', to: 'facility', operation: done }),
        row(BREED, {
          kind: 'done',
          to: 'in-home',
          operation: done,
          problem: { name: 'changed-since' },
        }),
      ]),
    ),
  'compare offline': () =>
    dialog({
      kind: 'open',
      rows: [row(VET)],
      same: 23,
      mayUndo: true,
      loading: false,
      problem: { name: 'offline' },
    }),
  'compare signed out': () =>
    dialog({ kind: 'problem', problem: { name: 'signed-out' }, retryable: true }),
  'compare not linked': () =>
    dialog({ kind: 'problem', problem: { name: 'not-linked' }, retryable: false }),
}
