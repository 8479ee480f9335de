import type { RefObject } from 'preact'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../../lib/text/text.ts'
import { useKeptFocusFirst } from '../ui/dialog/use-kept-focus.ts'
import { Toast } from '../ui/Toast.tsx'
import { useToast } from '../ui/use-toast.ts'
import { AccountItem } from './AccountItem.tsx'
import type { AccountRow, ListActions, RowActions } from './account-row.ts'
import { copiedLabel } from './copied-labels.ts'
import { type ListedRows, rowAt } from './keyboard/active-row.ts'
import type { ListMove } from './keyboard/list-keys.ts'
import { useActiveRow } from './keyboard/use-active-row.ts'
import { RowPlaceholder } from './RowPlaceholder.tsx'
import type { Covered } from './virtual-rows.ts'

/** What the keyboard can have the list do. */
export interface ListHandle {
  /** The account that the keyboard is at; undefined while it is read. */
  active(): AccountRow | undefined
  /** Gives the focus to the active row, and has it in sight. */
  focus(): void
  /** Goes to another row, and gives it the focus. */
  move(move: ListMove): void
  /** Says what comes of this over the foot of the page, for a while; nothing for ''. */
  say(coming: Promise<string>): void
}

/** The rows that are here of a list of any length, and what can be done with each. */
export interface AccountListProps extends RowActions {
  /** Which list this is: another one begins at its top. */
  id: string
  list: ListedRows
  /** What a search found them by, folded. */
  terms: readonly string[]
  /** Ids of those that are ticked; left out while nobody selects. */
  selected?: ReadonlySet<string> | undefined
  /** False while something else stands in its place: then it stays where it is. */
  shown: boolean
  /** How much of the window is covered at its top and bottom. */
  covered(): Covered
  handle?: RefObject<ListHandle | null>
  /** The rows from the first to the last of these positions are drawn: they should be here. Called anew if it is another function. */
  onSee(first: number, last: number): void
  /** Puts a text on the clipboard; false where the browser does not let us. */
  onCopy(text: string): Promise<boolean>
}

/** The accounts found. Only what is on screen is in the document; the keyboard goes through all of them. */
export function AccountList(props: AccountListProps) {
  const { id, list, terms, selected, shown, covered, handle, onSee, onCopy, ...rest } = props
  const box = useRef<HTMLUListElement>(null)
  const { active, rows, activate, focus, move } = useActiveRow({ id, list, box, shown, covered })
  const current = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    current.current = box.current?.querySelector(':scope > [tabindex="0"]') ?? null
  })
  const keepFocus = useKeptFocusFirst(current)
  const { toast: said, showToast: say } = useToast()
  const now: ListActions['current'] = {
    ...rest,
    onCopy: ({ account }, what, value) =>
      say(onCopy(value).then((done) => copiedLabel(done, account.name, what))),
  }
  const actions = useRef(now)
  actions.current = now

  useImperativeHandle(handle ?? { current: null }, () => ({
    active: () => active.row,
    focus,
    move,
    say,
  }))

  const first = rows.placed.find(({ index }) => index !== active.index)?.index ?? 0
  const last = rows.placed.findLast(({ index }) => index !== active.index)?.index ?? 0
  useEffect(() => onSee(first, last), [onSee, first, last])

  return (
    <>
      <ul
        ref={box}
        class="rows"
        aria-label={text('accounts.list')}
        style={{ height: `${rows.height}px` }}
        onFocusIn={(event) => {
          keepFocus(event)
          activate(event.target)
        }}
      >
        {rows.placed.map(({ index, top, height }) => {
          const isActive = index === active.index
          const row = rowAt(list, index) ?? (isActive ? active.row : undefined)
          const place = { index, top, total: list.total }
          return row ? (
            <AccountItem
              key={row.account.id}
              row={row}
              place={place}
              active={isActive}
              terms={terms}
              selected={selected?.has(row.account.id)}
              actions={actions}
            />
          ) : (
            <RowPlaceholder key={index} place={place} height={height} active={isActive} />
          )
        })}
      </ul>
      <Toast said={said} />
    </>
  )
}
