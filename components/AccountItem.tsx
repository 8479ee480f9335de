import { type Account, isLinked, petsOf } from '../lib/domain/account.ts'
import { accountStatus } from '../lib/domain/account-filter.ts'
import { BRANCH_NAME, BRANCHES, type Branch } from '../lib/domain/branch.ts'
import type { AccountRow } from './account-row.ts'
import { BranchBadges } from './BranchBadges.tsx'
import type { StatusAction } from './operation-status.ts'
import { RoleTags } from './RoleTags.tsx'
import { Spinner } from './Spinner.tsx'
import { StatusLine } from './StatusLine.tsx'

/** One account and what may be done with it. */
export interface AccountItemProps {
  row: AccountRow
  /** Whether it is ticked; left out while nobody selects. */
  selected?: boolean | undefined
  onSelect?: ((row: AccountRow) => void) | undefined
  onAdd(row: AccountRow): void
  onCompare(row: AccountRow): void
  onRole(row: AccountRow, branch: Branch): void
  onAct(row: AccountRow, action: StatusAction): void
}

/** One person in the list: name, softwares, pets or roles, and the sync button. */
export function AccountItem(props: AccountItemProps) {
  const { row, selected, onSelect, onAdd, onCompare, onRole, onAct } = props
  const { account, hrefs, addTo, mayCompare, roles, pending = false, status } = row
  const home = account.primaryBranch ?? BRANCHES.find((branch) => hrefs[branch])
  const address = home && hrefs[home]
  const state = accountStatus(account)
  return (
    <li class="row">
      <div class="who">
        {selected !== undefined && (
          <input
            type="checkbox"
            aria-label={`Select ${account.name}`}
            checked={selected}
            onChange={() => onSelect?.(row)}
          />
        )}
        {address ? (
          <a class="name" href={address} target="_blank" rel="noreferrer" dir="auto">
            {account.name}
          </a>
        ) : (
          <bdi class="name">{account.name}</bdi>
        )}
        {account.kind === 'staff' && <span class="pill">Staff</span>}
        {state !== 'active' && <span class="pill">{state}</span>}
      </div>
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
      <div class="about">
        <BranchBadges hrefs={hrefs} newTab />
        {roles ? (
          <RoleTags name={account.name} tags={roles} onChange={(branch) => onRole(row, branch)} />
        ) : (
          <small>{detailsOf(account)}</small>
        )}
      </div>
      {status && <StatusLine message={status} onAct={(action) => onAct(row, action)} />}
    </li>
  )
}

function detailsOf(account: Account): string {
  const pets = petsOf(account).map((pet) => pet.name)
  const primary = isLinked(account) && account.primaryBranch
  const names = [...new Set(pets)].join(', ')
  return [primary && `Primary: ${BRANCH_NAME[primary]}`, names].filter(Boolean).join(' · ')
}
