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
  /**
   * The branch that a button offers to add the account to; undefined when linked or when this actor may not. A hint: the backend decides.
   */
  addTo?: Branch | undefined
  /** Whether there is a button that compares the two profiles. A hint, as above. */
  mayCompare?: boolean | undefined
  /** The role of a staff member in each of their branches. */
  roles?: RoleTag[] | undefined
  /** Whether a sync of this account has not been settled yet. */
  pending?: boolean | undefined
  /** Status of the newest sync of this account, while it matters. */
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
  /** Opens the dialog that makes the person inactive in that branch. */
  onMakeInactive(row: AccountRow, branch: Branch): void
  onAct(row: AccountRow, action: StatusAction): void
}

/**
 * The current callbacks of a list's rows. The object stays the same while its functions are replaced, so that new functions alone redraw no
 * row.
 */
export interface ListActions {
  readonly current: RowActions & { onCopy(row: AccountRow, what: Copied, value: string): void }
}
