import type { ComparedField } from '../../lib/domain/sync/comparison.ts'
import { text } from '../../lib/text/text.ts'

/** More than this is shown when it is asked for. */
const MOST_SHOWN = 160

/** What one of two fields holds. `whole`: however long it is. */
export interface ComparedValueProps {
  field: ComparedField
  whole: boolean
}

/** Shows the value: "empty" where there is none, "hidden" where nobody is to read it here. */
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

/** Whether there is more than is shown at first. */
export function isLong({ value = '' }: ComparedField): boolean {
  return [...value].length > MOST_SHOWN
}
