import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { currentLanguage } from '../../lib/text/current.ts'
import type { AccountRow, ListActions } from './account-row.ts'
import { RowContent } from './RowContent.tsx'

/** Where a row stands in the list. */
export interface RowPlace {
  index: number
  /** How many rows there are altogether. */
  total: number
  /** From the top of the list, in CSS pixels; undefined where it stands below the one before. */
  top: number | undefined
}

/** How a row says where it stands. */
export function styleOf({ top }: RowPlace) {
  return top === undefined ? { position: 'static' } : { top: `${top}px` }
}

/** One account and what may be done with it. */
export interface AccountItemProps {
  row: AccountRow
  place: RowPlace
  /** Whether it is the one the keyboard is at: the one stop of the Tab key, and then what is inside. */
  active: boolean
  /** What a search found it by, folded. */
  terms: readonly string[]
  /** Whether it is ticked; left out while nobody selects. */
  selected?: boolean | undefined
  actions: ListActions
}

/** One person in the list. */
export function AccountItem({ row, place, active, terms, selected, actions }: AccountItemProps) {
  const box = useRef<HTMLLIElement>(null)
  const id = `account-${place.index}`
  // Most of what has the list drawn anew moves its rows and leaves what they say as it is.
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language a row says the same in other words.
  const content = useMemo(
    () => <RowContent row={row} id={id} terms={terms} selected={selected} actions={actions} />,
    [row, id, terms, selected, actions, language],
  )

  // Set by hand: what is inside comes from components that know no list.
  useLayoutEffect(() => {
    const controls = box.current?.querySelectorAll<HTMLElement>('a, button, input') ?? []
    const tabIndex = active ? 0 : -1
    for (const control of controls) if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex
  })

  return (
    <li
      ref={box}
      class="row"
      data-index={place.index}
      tabIndex={active ? 0 : -1}
      aria-labelledby={`${id}-who ${id}-about`}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
      style={styleOf(place)}
    >
      {content}
    </li>
  )
}
