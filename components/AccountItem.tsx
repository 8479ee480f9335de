import { useLayoutEffect, useRef } from 'preact/hooks'
import { statusesOf } from '../lib/domain/account.ts'
import { accountStatus } from '../lib/domain/account-filter.ts'
import { BRANCH_NAME, type Branch } from '../lib/domain/branch.ts'
import { markedParts } from '../lib/domain/marked.ts'
import { AboutAccount } from './AboutAccount.tsx'
import type { AccountRow } from './account-row.ts'
import { BranchBadges } from './BranchBadges.tsx'
import { type Copied, CopyMenu } from './CopyMenu.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { StatusAction } from './operation-status.ts'
import { RoleTags } from './RoleTags.tsx'
import { Spinner } from './Spinner.tsx'
import { StatusLine } from './StatusLine.tsx'
import { StaysActive } from './StaysActive.tsx'

/** What can be done with a row. */
export interface RowActions {
  onOpen(row: AccountRow): void
  onSelect?: ((row: AccountRow) => void) | undefined
  onAdd(row: AccountRow): void
  onCompare(row: AccountRow): void
  onRole(row: AccountRow, branch: Branch): void
  /** The person is to be made inactive in that branch. */
  onLeave(row: AccountRow, branch: Branch): void
  onAct(row: AccountRow, action: StatusAction): void
}

/** Where a row stands in the list. */
export interface RowPlace {
  index: number
  /** How many rows there are altogether. */
  total: number
  /** From the top of the list, in CSS pixels. */
  top: number
}

/** One account and what may be done with it. */
export interface AccountItemProps extends RowActions {
  row: AccountRow
  place: RowPlace
  /** Whether it is the one the keyboard is at: the one stop of the Tab key, and then what is inside. */
  active: boolean
  /** What a search found it by, folded. */
  words: readonly string[]
  /** Whether it is ticked; left out while nobody selects. */
  selected?: boolean | undefined
  onCopy(row: AccountRow, what: Copied, text: string): void
}

/** One person in the list: name, softwares, pets or roles, and the sync button. */
export function AccountItem(props: AccountItemProps) {
  const { row, place, active, words, selected } = props
  const { onOpen, onSelect, onAdd, onCompare, onRole, onLeave, onAct, onCopy } = props
  const { account, hrefs, addTo, mayCompare, roles, pending = false, status, syncedFrom } = row
  const state = accountStatus(account)
  const box = useRef<HTMLLIElement>(null)
  const id = `account-${place.index}`

  // Set by hand: what is inside comes from components that know no list.
  useLayoutEffect(() => {
    const controls = box.current?.querySelectorAll<HTMLElement>('a, button, input') ?? []
    for (const control of controls) control.tabIndex = active ? 0 : -1
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
      style={{ top: `${place.top}px` }}
    >
      <div class="who">
        {selected !== undefined && (
          <input
            type="checkbox"
            aria-label={`Select ${account.name}`}
            checked={selected}
            onChange={() => onSelect?.(row)}
          />
        )}
        <button type="button" class="name" id={`${id}-who`} onClick={() => onOpen(row)}>
          <MarkedText parts={markedParts(account.name, words)} />
        </button>
        {account.kind === 'staff' && <span class="pill">Staff</span>}
        {state !== 'active' && <span class="pill">{state}</span>}
      </div>
      <CopyMenu account={account} onCopy={(what, text) => onCopy(row, what, text)} />
      {addTo && selected === undefined && (
        <button
          type="button"
          class="btn add"
          data-branch={addTo}
          aria-label={`Add ${account.name} to ${BRANCH_NAME[addTo]}`}
          aria-busy={pending}
          aria-disabled={pending}
          onClick={() => pending || onAdd(row)}
        >
          {pending ? <Spinner /> : <span aria-hidden="true">+</span>}
          {BRANCH_NAME[addTo]}
        </button>
      )}
      {mayCompare && selected === undefined && (
        <button
          type="button"
          class="btn add"
          aria-label={`Compare ${account.name}`}
          onClick={() => onCompare(row)}
        >
          Compare
        </button>
      )}
      <div class="about" id={`${id}-about`}>
        <BranchBadges hrefs={hrefs} statuses={statusesOf(account)} newTab />
        {roles && (
          <RoleTags name={account.name} tags={roles} onChange={(branch) => onRole(row, branch)} />
        )}
        <AboutAccount account={account} words={words} />
      </div>
      {status && <StatusLine message={status} onAct={(action) => onAct(row, action)} />}
      {syncedFrom && <StaysActive branch={syncedFrom} onLeave={(from) => onLeave(row, from)} />}
    </li>
  )
}
