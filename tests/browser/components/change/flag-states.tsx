import type { ComponentChild } from 'preact'
import { FlagDialog } from '../../../../components/change/FlagDialog.tsx'
import { type Flag, LONGEST_FLAG_LABEL, MOST_FLAGS } from '../../../../lib/domain/accounts/flag.ts'
import type { FlagChoices, FlagView } from '../../../../lib/domain/rights/flag-view.ts'
import type { OpenStage } from '../../../../lib/flows/dialog-flow.ts'
import { LONG_NAME } from '../samples.ts'

type FlagStage = OpenStage<FlagView, FlagChoices>

const nothing = () => undefined

const flagsOf = (labels: readonly string[]): Flag[] =>
  labels.map((label, at) => ({ id: `flag-${at}`, label }))

/** Labels that a business may have, and that may break a line. */
export const ODD_FLAGS = flagsOf([
  '<b>VIP</b>',
  '怖がり',
  'يحتاج إلى دواء',
  'W'.repeat(LONGEST_FLAG_LABEL),
  'Never off the lead '.repeat(9).slice(0, LONGEST_FLAG_LABEL),
])

/** As many flags as a branch can have. */
export const ALL_FLAGS = [
  ...ODD_FLAGS,
  ...flagsOf(
    Array.from({ length: MOST_FLAGS - ODD_FLAGS.length }, (_, at) => `Flag no. ${at}`),
  ).map(({ id, label }) => ({ id: `more-${id}`, label })),
]

/** The dialog that lets choose from these flags. */
export function choosing(flags: readonly Flag[]): FlagStage & { kind: 'preview' } {
  const shown: FlagView = {
    operationId: 'op',
    version: 1,
    branch: 'facility',
    change: 'add',
    flags: [...flags],
  }
  return { kind: 'preview', shown, choices: {} }
}

function dialog(stage: FlagStage, change: 'add' | 'remove' = 'add', name = 'Bob Walker') {
  return (
    <FlagDialog
      name={name}
      branch="facility"
      change={change}
      stage={stage}
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  )
}

const { shown } = choosing(ODD_FLAGS)

/** Drawn when asked for: the words come from the browser. */
export const FLAG_STATES: Record<string, () => ComponentChild> = {
  'flag dialog loading': () => dialog({ kind: 'loading' }),
  'flag dialog': () => dialog(choosing(ODD_FLAGS)),
  'flag dialog of a long name': () => dialog(choosing(ODD_FLAGS), 'remove', LONG_NAME),
  'flag dialog with all flags there can be': () => dialog(choosing(ALL_FLAGS)),
  'flag dialog with nothing to add': () => dialog(choosing([])),
  'flag dialog with nothing to remove': () => dialog(choosing([]), 'remove'),
  'flag dialog busy': () =>
    dialog({ kind: 'busy', shown, choices: { flag: ODD_FLAGS[0] } }, 'remove'),
  'flag dialog of a flag that is gone': () =>
    dialog({ kind: 'problem', problem: { name: 'flag-gone' }, retryable: true, keepable: false }),
}
