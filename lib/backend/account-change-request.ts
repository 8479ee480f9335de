import type { Branch } from '../domain/branch.ts'
import type { WantedStatus } from '../domain/outbox/changes/status-change.ts'
import type { Role } from '../domain/role.ts'

/** A new role for a staff member in one branch. */
export interface RoleChangeRequest {
  accountId: string
  branch: Branch
  role: Role
}

/** A new status in one branch. `primaryBranch`: the primary branch from then on. */
export interface StatusChangeRequest {
  accountId: string
  branch: Branch
  status: WantedStatus
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
  primaryBranch?: Branch | undefined
}
