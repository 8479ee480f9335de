import { useMemo, useRef, useState } from 'preact/hooks'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AccountList, type ListHandle } from '../../../../../../components/accounts/AccountList.tsx'
import type { AccountRow } from '../../../../../../components/accounts/account-row.ts'
import { KeyboardShortcutsDialog } from '../../../../../../components/accounts/keyboard/KeyboardShortcutsDialog.tsx'
import { SearchBox } from '../../../../../../components/accounts/SearchBox.tsx'
import { useListKeys } from '../../../../../../lib/screens/popup/accounts/use-list-keys.ts'
import { useRowRange } from '../../../../../../lib/screens/popup/accounts/use-row-range.ts'
import { drawInPopup } from '../../../../components/draw.tsx'
import { account, HREFS } from '../../../../components/samples.ts'

export const search = page.getByRole('searchbox', { name: 'Search accounts' })
export const press = (keys: string) => userEvent.keyboard(keys)

/** As many as a large business has. */
export const MANY = 100_000

/** The person at a position of the list, first one first. */
export function person(index: number): AccountRow {
  const name = `Person ${index + 1}`
  return {
    account: account({
      id: `p-${index}`,
      name,
      email: `p${index + 1}@paws.example`,
      phone: '+12065550147',
    }),
    hrefs: HREFS,
    addTo: 'facility',
  }
}

/** What a long list is drawn from, and what happens in it. */
interface LongListProps {
  total?: number
  rowAt?: (index: number) => AccountRow
  /** True while nothing beyond the first rows can be read. */
  held?: boolean
  shown?: boolean
  onOpen?: (row: AccountRow) => void
  onSelect?: (row: AccountRow) => void
  onCopy?: (text: string) => Promise<boolean>
}

const nothing = () => undefined

/** Search field, list and keys as the popup joins them, over rows that are made when they are asked for. */
function LongList(props: LongListProps) {
  const { total = MANY, rowAt = person, held = false, shown = true } = props
  const { onOpen = nothing, onSelect = nothing, onCopy = async () => true } = props
  const [typed, setTyped] = useState('')
  const [keysShown, setKeysShown] = useState(false)
  const { range: stretch, see } = useRowRange()
  const box = useRef<HTMLElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const handle = useRef<ListHandle>(null)
  const from = held ? 0 : stretch.from
  const to = Math.min(held ? 50 : stretch.to, total)
  const list = useMemo(() => {
    const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => rowAt(from + at))
    return { total, from, rows }
  }, [from, to, total, rowAt])

  useListKeys({
    isOn: shown,
    isDetail: false,
    box,
    list: handle,
    onOpen,
    onSelect,
    onClear: () => setTyped(''),
    onBack: nothing,
    onKeys: () => setKeysShown(true),
  })

  return (
    <main ref={box}>
      <h1>Tandem</h1>
      <div hidden={!shown}>
        <div class="finding" ref={head}>
          <SearchBox value={typed} onInput={setTyped} />
        </div>
        <AccountList
          id="everybody"
          list={list}
          terms={[]}
          shown={shown}
          covered={() => ({ top: head.current?.offsetHeight ?? 0, bottom: 0 })}
          handle={handle}
          onSee={see}
          onCopy={onCopy}
          onOpen={onOpen}
          onAdd={nothing}
          onCompare={nothing}
          onRole={nothing}
          onMakeInactive={nothing}
          onAct={nothing}
        />
      </div>
      {keysShown && <KeyboardShortcutsDialog onClose={() => setKeysShown(false)} />}
    </main>
  )
}

/** Draws the list; the answer draws it again, with what is different then. */
export function start(props: LongListProps = {}) {
  const draw = drawInPopup()
  draw(<LongList {...props} />)
  return (next: LongListProps) => draw(<LongList {...props} {...next} />)
}

/** Into the list, from the search. */
export async function startInList(props: LongListProps = {}) {
  const again = start(props)
  await search.click()
  await press('{ArrowDown}')
  await expect.element(row(1)).toHaveFocus()
  return again
}

/** The row of a person, counted from one. */
export function row(number: number) {
  return page.getByRole('listitem').filter({ hasText: new RegExp(`Person ${number}(?!\\d)`) })
}

/** How many rows are in the document. */
export const drawn = () => document.querySelectorAll('[data-index]').length

/** Whether nothing covers the row that has the focus, and all of it is on screen. */
export function isFocusInSight(): boolean {
  const { top, bottom } = (document.activeElement ?? document.body).getBoundingClientRect()
  const head = document.querySelector('.finding')?.getBoundingClientRect().bottom ?? 0
  return top >= head - 1 && bottom <= window.innerHeight + 1
}
