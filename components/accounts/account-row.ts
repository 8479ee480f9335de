import type { Account } from '../../lib/domain/accounts/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { StatusAction, StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import type { Copied } from './CopyMenu.tsx'
import type { RoleTag } from './RoleTags.tsx'

/** One account as the popup lists it. */
export interface AccountRow {
  account: Account
  /** Addresses of the account's profiles. */
  hrefs: { [branch in Branch]?: string | undefined }
  /** The branch a button offers; absent when linked or when this actor may not. A hint: the backend decides. */
  addTo?: Branch | undefined
  /** Whether a button compares the two profiles. A hint, as above. */
  mayCompare?: boolean | undefined
  /** Of staff: the role in each branch they are in. */
  roles?: RoleTag[] | undefined
  /** Whether a sync of this account has not been settled yet. */
  pending?: boolean | undefined
  /** How the newest sync of this account stands, while it matters. */
  status?: StatusMessage | undefined
  /** Right after a sync: the branch the person came from, where a button makes them inactive. A hint, as above. */
  syncedFrom?: Branch | undefined
}

/** What can be done with a row. */
export interface RowActions {
  onOpen(row: AccountRow): void
  onSelect?: ((row: AccountRow) => void) | undefined
  onAdd(row: AccountRow): void
  onCompare(row: AccountRow): void
  onRole(row: AccountRow, branch: Branch): void
  /** The person is to be made inactive in that branch. */
  onMakeInactive(row: AccountRow, branch: Branch): void
  onAct(row: AccountRow, action: StatusAction): void
}

/**
 * What can be done with the rows of a list now. The box stays the same while other functions are put into it, so that other functions
 * alone have no row drawn anew.
 */
export interface ListActions {
  readonly current: RowActions & { onCopy(row: AccountRow, what: Copied, value: string): void }
}
