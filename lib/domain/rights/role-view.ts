import type { Branch } from '../branch.ts'
import type { Role } from '../role.ts'

/** The content of the role dialog: the person's role in a branch, and what the confirmation sends back. */
export interface RoleView {
  /** The operation's id. Confirming it twice has the same effect as once. */
  operationId: string
  /** The version of the account shown. */
  version: number
  branch: Branch
  role: Role
  /** Roles that the actor may give this person there, highest first. A hint: the backend decides. */
  roles: Role[]
}

/** The choices in that dialog; empty when it opens. */
export interface RoleChoices {
  role?: Role | undefined
}
