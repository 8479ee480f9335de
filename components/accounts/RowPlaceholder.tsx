import { text } from '../../lib/text/text.ts'
import { type RowPlace, styleOf } from './AccountItem.tsx'

/** Where the row will stand, how high it is likely to be in CSS pixels, and whether the keyboard is at it. */
export interface RowPlaceholderProps {
  place: RowPlace
  height: number
  active: boolean
}

/** A row whose account is still being read. It is no news to anybody unless the keyboard is at it. */
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
