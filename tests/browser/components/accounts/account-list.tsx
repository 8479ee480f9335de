import { AccountList, type AccountListProps } from '../../../../components/accounts/AccountList.tsx'
import type { AccountRow } from '../../../../components/accounts/account-row.ts'

const nothing = () => undefined

/** A list of these rows and no others, unless the props say otherwise. */
export function accountList(rows: readonly AccountRow[], on: Partial<AccountListProps> = {}) {
  return (
    <AccountList
      id="everybody"
      list={{ total: rows.length, from: 0, rows }}
      terms={[]}
      shown
      covered={() => ({ top: 0, bottom: 0 })}
      onSee={nothing}
      onCopy={async () => true}
      onOpen={nothing}
      onAdd={nothing}
      onCompare={nothing}
      onRole={nothing}
      onMakeInactive={nothing}
      onAct={nothing}
      {...on}
    />
  )
}
