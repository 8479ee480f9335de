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

/** The commands of the list for keyboard shortcuts. */
export interface ListHandle {
  /** Returns the account that the keyboard is at; undefined while it is being read. */
  active(): AccountRow | undefined
  /** Focuses the active row, and scrolls it into view. */
  focus(): void
  /** Makes another row the active one, and focuses it. */
  move(move: ListMove): void
  /** Shows the text in a toast once the promise resolves; nothing for ''. */
  say(coming: Promise<string>): void
}

/** The loaded rows of a list of any length, and what can be done with each. */
export interface AccountListProps extends RowActions {
  /** Identifies the list: another one starts at its top. */
  id: string
  list: ListedRows
  /** Terms that the search found the rows by, folded. */
  terms: readonly string[]
  /** Ids of the selected accounts; undefined outside selection mode. */
  selected?: ReadonlySet<string> | undefined
  /** False while something else is shown in its place: the list keeps its scroll position. */
  shown: boolean
  /** Returns how much of the window is covered at its top and bottom. */
  covered(): Covered
  handle?: RefObject<ListHandle | null>
  /** Called when the rows at these positions are drawn and should be loaded, and again when this is another function. */
  onSee(first: number, last: number): void
  /** Copies a text to the clipboard; false where the browser refuses. */
  onCopy(text: string): Promise<boolean>
}

/** Lists the accounts found. Only rows on screen are in the document; the keyboard reaches all of them. */
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
