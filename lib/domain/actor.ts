import { BRANCHES, type Branch } from './branch.ts'
import { type Level, levelOf, type Role } from './role.ts'

/** The signed-in staff member, on whose behalf everything is done. */
export interface Actor {
  accountId: string
  name: string
  /** The actor's role in each branch where the profile is active. */
  roles: { [branch in Branch]?: Role | undefined }
  /** Branches where the actor's profile is not active. */
  inactive: Branch[]
}

/** Returns the actor's level in a branch, 0 without an active profile there. */
export function levelIn(actor: Actor, branch: Branch): Level | 0 {
  const role = actor.roles[branch]
  return role ? levelOf(role) : 0
}

/** Returns the actor's highest level in any branch, 0 without an active profile. */
export function topLevel(actor: Actor): Level | 0 {
  return BRANCHES.map((branch) => levelIn(actor, branch)).reduce((best, next) =>
    next > best ? next : best,
  )
}
