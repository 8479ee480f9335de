import { BRANCHES, type Branch, otherBranch } from '../../../../../../lib/domain/branch.ts'
import { levelIn, type Standing } from './role-pairs.ts'

/** Staff are seen from level 3 by whoever works in a branch with them, and by themselves. */
const isSeen = (actor: Standing, person: Standing, self: boolean) =>
  self || BRANCHES.some((branch) => person[branch] && levelIn(actor, branch) >= 3)

/** Level 3 in the source branch, and the person at one's own level or below there. Nobody adds himself. */
export function expectedSync(actor: Standing, person: Standing, self: boolean, to: Branch): string {
  const source = otherBranch(to)
  const at = person[source]
  if (levelIn(actor, source) < 3) return 'forbidden'
  if (!isSeen(actor, person, self)) return 'not-found'
  if (!at) return 'source-gone'
  if (at.level > levelIn(actor, source)) return 'role-escalation'
  if (self) return 'own-account'
  if (person[to]?.active) return 'unchanged'
  if (!at.active) return 'source-inactive'
  return person[to] ? 'target-inactive' : 'preview'
}

/** Level 3 in that branch; person and new role at one's own level or below; never one's own. */
export function expectedRole(
  actor: Standing,
  person: Standing,
  self: boolean,
  [branch, level]: [Branch, number],
): string {
  if (!isSeen(actor, person, self) || !person[branch]) return 'not-found'
  const own = levelIn(actor, branch)
  if (own < 3) return 'forbidden'
  if (person[branch].level > own) return 'role-escalation'
  if (self) return 'own-account'
  return level > own ? 'role-escalation' : 'not refused'
}

/** Level 3 in that branch, and the person at one's own level or below. Nobody locks himself out. */
export function expectedStatus(
  actor: Standing,
  person: Standing,
  self: boolean,
  branch: Branch,
): string {
  if (!isSeen(actor, person, self) || !person[branch]) return 'not-found'
  if (levelIn(actor, branch) < 3) return 'forbidden'
  if (person[branch].level > levelIn(actor, branch)) return 'role-escalation'
  return self ? 'own-account' : 'not refused'
}
