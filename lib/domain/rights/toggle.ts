import { type Actor, topLevel } from '../actor.ts'
import { BRANCHES, type Branch, otherBranch } from '../branch.ts'
import type { Role } from '../role.ts'
import { may } from './rights.ts'

/**
 * What the toggle bar is for an actor, in the branch whose dashboard is open. `comesBack`: whether there is a toggle on the
 * other side too. `because`: there is no profile on the other side, or an inactive one.
 */
export type ToggleRight =
  | { kind: 'hidden' }
  | { kind: 'out-of-reach'; because: 'no-profile' | 'inactive' }
  | { kind: 'open'; role: Role; comesBack: boolean }

/** Decided by the level in the branch one is in. The backend decides what the actor may do once there. */
export function toggleRight(actor: Actor, here: Branch): ToggleRight {
  const there = otherBranch(here)
  if (!may({ action: 'see-toggle', branch: here }, actor)) return { kind: 'hidden' }
  const role = actor.roles[there]
  if (role && may({ action: 'use-toggle', branch: there }, actor)) {
    return { kind: 'open', role, comesBack: may({ action: 'see-toggle', branch: there }, actor) }
  }
  const because = actor.inactive.includes(there) ? 'inactive' : 'no-profile'
  return { kind: 'out-of-reach', because }
}

/** Whether the actor works somewhere and has a toggle nowhere. */
export function hasNoToggle(actor: Actor): boolean {
  const seen = BRANCHES.some((branch) => may({ action: 'see-toggle', branch }, actor))
  return topLevel(actor) > 0 && !seen
}
