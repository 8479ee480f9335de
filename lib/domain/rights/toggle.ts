import { type Actor, topLevel } from '../actor.ts'
import { BRANCHES, type Branch, otherBranch } from '../branch.ts'
import type { Role } from '../role.ts'
import { may } from './rights.ts'

/**
 * What the toggle bar shows an actor, in the branch whose dashboard is open. `comesBack`: the actor has a toggle in the other branch too.
 * `because`: the actor has no profile in the other branch, or an inactive one.
 */
export type ToggleRight =
  | { kind: 'hidden' }
  | { kind: 'out-of-reach'; because: 'no-profile' | 'inactive' }
  | { kind: 'open'; role: Role; comesBack: boolean }

/**
 * Decides what the toggle bar shows, by the actor's level in the current branch. What the actor may do in the other branch, the backend
 * decides.
 */
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

/** True if the actor works in some branch and has a toggle in none. */
export function hasNoToggle(actor: Actor): boolean {
  const seen = BRANCHES.some((branch) => may({ action: 'see-toggle', branch }, actor))
  return topLevel(actor) > 0 && !seen
}
