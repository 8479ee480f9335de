import type { Branch } from '../lib/domain/branch.ts'
import { AccountItem } from './AccountItem.tsx'
import type { AccountRow } from './account-row.ts'
import type { StatusAction } from './operation-status.ts'

/** The rows to show; `more` says that there are others behind them. */
export interface AccountListProps {
  rows: AccountRow[]
  more: boolean
  /** Ids of those that are ticked; left out while nobody selects. */
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((row: AccountRow) => void) | undefined
  onMore(): void
  onAdd(row: AccountRow): void
  onCompare(row: AccountRow): void
  onRole(row: AccountRow, branch: Branch): void
  onAct(row: AccountRow, action: StatusAction): void
}

/** The accounts found, with a button for the next ones. */
export function AccountList({ rows, more, selected, onMore, ...on }: AccountListProps) {
  return (
    <>
      <ul class="rows" aria-label="Accounts">
        {rows.map((row) => (
          <AccountItem
            key={row.account.id}
            row={row}
            selected={selected?.has(row.account.id)}
            {...on}
          />
        ))}
      </ul>
      {more && (
        <button type="button" class="btn more" onClick={onMore}>
          Show more
        </button>
      )}
    </>
  )
}
