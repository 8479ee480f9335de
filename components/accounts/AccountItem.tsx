import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { currentLanguage } from '../../lib/text/current.ts'
import type { AccountRow, ListActions } from './account-row.ts'
import { RowContent } from './RowContent.tsx'

/** The position of a row in the list. */
export interface RowPlace {
  index: number
  /** Number of rows in the whole list. */
  total: number
  /** From the top of the list, in CSS pixels; undefined where it stands below the one before. */
  top: number | undefined
}

/** Returns the style that puts a row at its position. */
export function styleOf({ top }: RowPlace) {
  return top === undefined ? { position: 'static' } : { top: `${top}px` }
}

/** One account as a row of the list, and what may be done with it. */
export interface AccountItemProps {
  row: AccountRow
  place: RowPlace
  /** True for the row that the keyboard is at: only this row and the controls inside it are in the tab order. */
  active: boolean
  /** Terms that the search found it by, folded. */
  terms: readonly string[]
  /** Whether it is selected; undefined outside selection mode. */
  selected?: boolean | undefined
  actions: ListActions
}

/** Shows one account in the list. */
export function AccountItem({ row, place, active, terms, selected, actions }: AccountItemProps) {
  const box = useRef<HTMLLIElement>(null)
  const id = `account-${place.index}`
  // Most redraws of the list only move its rows, so their content is kept.
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language a row says the same in other words.
  const content = useMemo(
    () => <RowContent row={row} id={id} terms={terms} selected={selected} actions={actions} />,
    [row, id, terms, selected, actions, language],
  )

  // Set by hand: the controls inside come from components that do not know about the list.
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
