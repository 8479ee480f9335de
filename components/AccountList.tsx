import { AccountItem } from './AccountItem.tsx'
import type { AccountRow } from './account-row.ts'
import type { StatusAction } from './operation-status.ts'

/** The rows to show; `more` says that there are others behind them. */
export interface AccountListProps {
  rows: AccountRow[]
  more: boolean
  onMore(): void
  onAdd(row: AccountRow): void
  onAct(row: AccountRow, action: StatusAction): void
}

/** The accounts found, with a button for the next ones. */
export function AccountList({ rows, more, onMore, onAdd, onAct }: AccountListProps) {
  return (
    <>
      <ul class="rows" aria-label="Accounts">
        {rows.map((row) => (
          <AccountItem key={row.account.id} row={row} onAdd={onAdd} onAct={onAct} />
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
