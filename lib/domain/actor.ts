import { type Branch, otherBranch } from './branch.ts'
import { type Level, levelOf, type Role } from './role.ts'

/** The signed-in staff member on whose behalf anything happens. `roles` has a branch only where the profile is active. */
export interface Actor {
  accountId: string
  name: string
  roles: { [branch in Branch]?: Role | undefined }
}

/** The rank of the actor in a branch, 0 without an active profile there. */
export function levelIn(actor: Actor, branch: Branch): Level | 0 {
  const role = actor.roles[branch]
  return role ? levelOf(role) : 0
}

/** What the toggle bar is for this actor, in the branch whose dashboard is open. */
export type ToggleRight =
  | { kind: 'hidden' }
  | { kind: 'out-of-reach' }
  | { kind: 'open'; role: Role }

/**
 * Level 3 sees the toggle; a profile on the other side makes it usable.
 * The backend decides what the actor may do once there.
 */
export function toggleRight(actor: Actor, here: Branch): ToggleRight {
  if (levelIn(actor, here) < 3) return { kind: 'hidden' }
  const role = actor.roles[otherBranch(here)]
  return role ? { kind: 'open', role } : { kind: 'out-of-reach' }
}

/** Whether a hint should offer to sync clients out of this branch. */
export function maySyncClients(actor: Actor, source: Branch): boolean {
  return levelIn(actor, source) >= 3
}
