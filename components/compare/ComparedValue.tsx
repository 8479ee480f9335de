import type { ComparedField } from '../../lib/domain/sync/comparison.ts'
import { text } from '../../lib/text/text.ts'

/** Longer values are cut at this many characters until the user expands them. */
const MOST_SHOWN = 160

/** One of the two fields of a row. `whole`: shows the value uncut. */
export interface ComparedValueProps {
  field: ComparedField
  whole: boolean
}

/** Shows the value: "empty" where there is none, "hidden" for a sensitive one. */
export function ComparedValue({ field, whole }: ComparedValueProps) {
  const { blank, value } = field
  if (blank) return <em>{text('compare.empty')}</em>
  if (value === undefined) return <em>{text('compare.hidden')}</em>
  return (
    <p class="value" dir="auto">
      {whole || !isLong(field) ? value : `${[...value].slice(0, MOST_SHOWN).join('')}…`}
    </p>
  )
}

/** True if the value is too long to be shown uncut at first. */
export function isLong({ value = '' }: ComparedField): boolean {
  return [...value].length > MOST_SHOWN
}
