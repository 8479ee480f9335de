import { text } from '../../lib/text/text.ts'
import { type RowPlace, styleOf } from './AccountItem.tsx'

/** The position of the row, its likely height in CSS pixels, and whether the keyboard is at it. */
export interface RowPlaceholderProps {
  place: RowPlace
  height: number
  active: boolean
}

/** Shows a row whose account is still being read. Screen readers hear of it only if the keyboard is at it. */
export function RowPlaceholder({ place, height, active }: RowPlaceholderProps) {
  return (
    <li
      class="row blank"
      data-index={place.index}
      data-blank=""
      tabIndex={active ? 0 : -1}
      aria-busy="true"
      aria-label={text('accounts.rowLoading')}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
      style={{ ...styleOf(place), height: `${height}px` }}
    />
  )
}
