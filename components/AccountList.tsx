import type { RefObject } from 'preact'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks'
import { AccountItem } from './AccountItem.tsx'
import type { AccountRow, ListActions, RowActions } from './account-row.ts'
import { type ListedRows, rowAt } from './active-row.ts'
import { BlankItem } from './BlankItem.tsx'
import { copiedWords } from './copied-words.ts'
import { useKeptFocusFirst } from './kept-focus.ts'
import type { ListMove } from './list-keys.ts'
import { SaidLine } from './SaidLine.tsx'
import { useActiveRow } from './use-active-row.ts'
import { useSaid } from './use-said.ts'
import type { Covered } from './use-virtual-rows.ts'

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
  words: readonly string[]
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
  const { id, list, words, selected, shown, covered, handle, onSee, onCopy, ...rest } = props
  const box = useRef<HTMLUListElement>(null)
  const { active, rows, activate, focus, move } = useActiveRow({ id, list, box, shown, covered })
  const current = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    current.current = box.current?.querySelector(':scope > [tabindex="0"]') ?? null
  })
  const keepFocus = useKeptFocusFirst(current)
  const { said, say } = useSaid()
  const now: ListActions['current'] = {
    ...rest,
    onCopy: ({ account }, what, text) =>
      say(onCopy(text).then((done) => copiedWords(done, account.name, what))),
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
        aria-label="Accounts"
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
              words={words}
              selected={selected?.has(row.account.id)}
              actions={actions}
            />
          ) : (
            <BlankItem key={index} place={place} height={height} active={isActive} />
          )
        })}
      </ul>
      <SaidLine said={said} />
    </>
  )
}
