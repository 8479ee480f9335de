import type { Branch } from '../domain/branch.ts'
import type { WantedStatus } from '../domain/outbox/changes/status-change.ts'
import type { Role } from '../domain/role.ts'

/** A role for a staff member in one branch. */
export interface RoleChangeRequest {
  accountId: string
  branch: Branch
  role: Role
}

/** A status in one branch, and what goes with it. `primaryBranch`: the one that the client sees first from then on. */
export interface StatusChangeRequest {
  accountId: string
  branch: Branch
  status: WantedStatus
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
  primaryBranch?: Branch | undefined
}
