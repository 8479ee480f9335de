import { statusesOf } from '../../lib/domain/accounts/account.ts'
import { accountStatus } from '../../lib/domain/accounts/account-filter.ts'
import { highlightedParts } from '../../lib/domain/accounts/highlight.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { text } from '../../lib/text/text.ts'
import { StaysActive } from '../change/StaysActive.tsx'
import { HighlightedText } from '../ui/HighlightedText.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { AboutAccount } from './AboutAccount.tsx'
import type { AccountRow, ListActions } from './account-row.ts'
import { BranchBadges } from './BranchBadges.tsx'
import { CopyMenu } from './CopyMenu.tsx'
import { RoleTags } from './RoleTags.tsx'

/** The content of a row. `id`: prefix of the ids of the elements that label the row. */
export interface RowContentProps {
  row: AccountRow
  id: string
  terms: readonly string[]
  selected: boolean | undefined
  actions: ListActions
}

/** Shows name, branches, pets or roles of one person, and the sync button. */
export function RowContent({ row, id, terms, selected, actions }: RowContentProps) {
  const { account, hrefs, addTo, mayCompare, roles, pending = false, status, syncedFrom } = row
  const state = accountStatus(account)

  return (
    <>
      <div class="who">
        {selected !== undefined && (
          <input
            type="checkbox"
            aria-label={text('accounts.selectOne', { name: account.name })}
            checked={selected}
            onChange={() => actions.current.onSelect?.(row)}
          />
        )}
        <button
          type="button"
          class="name"
          id={`${id}-who`}
          onClick={() => actions.current.onOpen(row)}
        >
          <HighlightedText parts={highlightedParts(account.name, terms)} />
        </button>
        {account.kind === 'staff' && <span class="pill">{text('ui.staff')}</span>}
        {state !== 'active' && <span class="pill">{statusLabel(state)}</span>}
      </div>
      <CopyMenu
        account={account}
        onCopy={(what, value) => actions.current.onCopy(row, what, value)}
      />
      {addTo && selected === undefined && (
        <button
          type="button"
          class="btn add"
          data-branch={addTo}
          aria-label={text('accounts.add', { name: account.name, branch: BRANCH_NAME[addTo] })}
          aria-busy={pending}
          aria-disabled={pending}
          onClick={() => pending || actions.current.onAdd(row)}
        >
          {pending ? <Spinner /> : <span aria-hidden="true">+</span>}
          {BRANCH_NAME[addTo]}
        </button>
      )}
      {mayCompare && selected === undefined && (
        <button
          type="button"
          class="btn add"
          aria-label={text('accounts.compare', { name: account.name })}
          onClick={() => actions.current.onCompare(row)}
        >
          {text('actions.compare')}
        </button>
      )}
      <div class="about" id={`${id}-about`}>
        <BranchBadges hrefs={hrefs} statuses={statusesOf(account)} newTab />
        {roles && (
          <RoleTags
            name={account.name}
            tags={roles}
            onChange={(branch) => actions.current.onRole(row, branch)}
          />
        )}
        <AboutAccount account={account} terms={terms} />
      </div>
      {status && (
        <StatusLine message={status} onAct={(action) => actions.current.onAct(row, action)} />
      )}
      {syncedFrom && (
        <StaysActive
          branch={syncedFrom}
          onMakeInactive={(from) => actions.current.onMakeInactive(row, from)}
        />
      )}
    </>
  )
}
