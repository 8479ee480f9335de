import type { Account } from '../lib/domain/account.ts'
import type { Branch } from '../lib/domain/branch.ts'
import type { StatusMessage } from './operation-status.ts'
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
