import type { Branch } from '../branch.ts'
import type { Role } from '../role.ts'

/** The role somebody has in a branch, and what must be sent back to have it changed. */
export interface RoleView {
  /** The operation's id. Confirming it twice is the same as once. */
  operationId: string
  /** The account's version that this shows. */
  version: number
  branch: Branch
  role: Role
  /** Roles that the actor may give this person there, highest first. A hint: the backend decides. */
  roles: Role[]
}

/** What is chosen in the dialog that changes a role: nothing beforehand. */
export interface RoleChoices {
  role?: Role | undefined
}
