import { useMemo, useRef, useState } from 'preact/hooks'
import { AccountList, type ListHandle } from '../../../../components/AccountList.tsx'
import type { AccountRow } from '../../../../components/account-row.ts'
import { KeysDialog } from '../../../../components/KeysDialog.tsx'
import { SearchBox } from '../../../../components/SearchBox.tsx'
import { useListKeys } from '../../../../lib/screens/popup/use-list-keys.ts'
import { useStretch } from '../../../../lib/screens/popup/use-stretch.ts'
import { account, HREFS } from '../../components/samples.ts'

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
export interface LongListProps {
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
export function LongList(props: LongListProps) {
  const { total = MANY, rowAt = person, held = false, shown = true } = props
  const { onOpen = nothing, onSelect = nothing, onCopy = async () => true } = props
  const [search, setSearch] = useState('')
  const [keysShown, setKeysShown] = useState(false)
  const { stretch, see } = useStretch()
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
    onClear: () => setSearch(''),
    onBack: nothing,
    onKeys: () => setKeysShown(true),
  })

  return (
    <main ref={box}>
      <h1>Tandem</h1>
      <div hidden={!shown}>
        <div class="finding" ref={head}>
          <SearchBox value={search} onInput={setSearch} />
        </div>
        <AccountList
          id="everybody"
          list={list}
          words={[]}
          shown={shown}
          covered={() => ({ top: head.current?.offsetHeight ?? 0, bottom: 0 })}
          handle={handle}
          onSee={see}
          onCopy={onCopy}
          onOpen={onOpen}
          onAdd={nothing}
          onCompare={nothing}
          onRole={nothing}
          onLeave={nothing}
          onAct={nothing}
        />
      </div>
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </main>
  )
}
