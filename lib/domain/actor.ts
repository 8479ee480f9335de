import { BRANCHES, type Branch } from './branch.ts'
import { type Level, levelOf, type Role } from './role.ts'

/** The signed-in staff member on whose behalf anything happens. */
export interface Actor {
  accountId: string
  name: string
  /** The role in each branch where the profile is active. */
  roles: { [branch in Branch]?: Role | undefined }
  /** Branches with a profile that is not active. */
  inactive: Branch[]
}

/** The rank of the actor in a branch, 0 without an active profile there. */
export function levelIn(actor: Actor, branch: Branch): Level | 0 {
  const role = actor.roles[branch]
  return role ? levelOf(role) : 0
}

/** The highest rank the actor has anywhere. */
export function topLevel(actor: Actor): Level | 0 {
  return BRANCHES.map((branch) => levelIn(actor, branch)).reduce((best, next) =>
    next > best ? next : best,
  )
}
