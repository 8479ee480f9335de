import type { AccountKind } from '../accounts/account.ts'
import { type Actor, levelIn, topLevel } from '../actor.ts'
import type { Branch } from '../branch.ts'
import type { Refusal } from '../problem.ts'
import { type Level, levelOf, ROLES_OF, type Role } from '../role.ts'

/** Everything that needs a right. */
export type Action =
  | 'see-toggle'
  | 'use-toggle'
  | 'look-up-client'
  | 'look-up-staff'
  | 'sync-client'
  | 'sync-staff'
  | 'create'
  | 'change-status'
  | 'change-role'
  | 'change-primary'
  | 'change-flags'
  | 'talk'
  | 'request-services'
  | 'see-invoices'
  | 'map-fields'
  | 'bulk'
  | 'undo-of-others'
  | 'read-audit-of-others'

/** One row of the table. */
interface Right {
  /** Level that the actor needs. */
  level: Level
  /**
   * Where the actor needs it. `here`: the branch it happens in, the one one stands in. `source`: where the person comes from.
   * `target`: where one wants to get to. `anywhere`: the highest level one has.
   */
  where: 'here' | 'source' | 'target' | 'anywhere'
  /** Only with people, and into roles, up to the actor's own level in that branch. Clients stand above nobody. */
  upToOwnLevel?: true
  /** Never with one's own account. */
  notOneself?: true
}

/**
 * Who may do what: the backend enforces it at the moment of execution, the extension reads it to hide a button or to explain
 * one. One's own deeds one may always take back and read about, while one holds the right to do them.
 */
export const RIGHTS: Record<Action, Right> = {
  'see-toggle': { level: 3, where: 'here' },
  'use-toggle': { level: 1, where: 'target' },
  'look-up-client': { level: 1, where: 'here' },
  'look-up-staff': { level: 3, where: 'here' },
  'sync-client': { level: 3, where: 'source' },
  'sync-staff': { level: 3, where: 'source', upToOwnLevel: true, notOneself: true },
  create: { level: 3, where: 'source' },
  'change-status': { level: 3, where: 'here', upToOwnLevel: true, notOneself: true },
  'change-role': { level: 3, where: 'here', upToOwnLevel: true, notOneself: true },
  'change-primary': { level: 3, where: 'here' },
  'change-flags': { level: 1, where: 'here' },
  talk: { level: 1, where: 'here' },
  'request-services': { level: 1, where: 'here' },
  'see-invoices': { level: 3, where: 'here' },
  'map-fields': { level: 4, where: 'here' },
  bulk: { level: 4, where: 'anywhere' },
  'undo-of-others': { level: 4, where: 'anywhere' },
  'read-audit-of-others': { level: 4, where: 'anywhere' },
}

/** Whom something is done to, as far as rights go. `role` is the one in the branch that counts, whatever the status there. */
export interface TargetPerson {
  accountId: string
  role?: Role | undefined
}

/** Something that somebody wants to do. */
export interface AccessRequest {
  action: Action
  /** The branch that counts, as the table's `where` says; of no matter with `anywhere`. */
  branch: Branch
  /** Where left out, only the actor's own level is looked at. */
  person?: TargetPerson | undefined
  /** The role that is to be given. */
  role?: Role | undefined
}

/** Why the actor may not, by the table alone; undefined when nothing in it stands in the way. */
export function refusalReason(
  { action, branch, person, role }: AccessRequest,
  actor: Actor,
): Extract<Refusal, 'forbidden' | 'role-escalation' | 'own-account'> | undefined {
  const right = RIGHTS[action]
  const level = right.where === 'anywhere' ? topLevel(actor) : levelIn(actor, branch)
  if (level < right.level) return 'forbidden'
  const isAbove = (other: Role | undefined) => other !== undefined && levelOf(other) > level
  if (right.upToOwnLevel && isAbove(person?.role)) return 'role-escalation'
  if (right.notOneself && person?.accountId === actor.accountId) return 'own-account'
  if (right.upToOwnLevel && isAbove(role)) return 'role-escalation'
  return undefined
}

/** Whether nothing in the table stands in the actor's way. */
export function may(request: AccessRequest, actor: Actor): boolean {
  return refusalReason(request, actor) === undefined
}

/** The right that syncing such an account takes. */
export function syncOf(kind: AccountKind): 'sync-client' | 'sync-staff' {
  return kind === 'client' ? 'sync-client' : 'sync-staff'
}

/** The roles of a branch that the actor may give this person there, highest first. None where he may not at all. */
export function rolesToGive(actor: Actor, branch: Branch, person: TargetPerson): Role[] {
  return ROLES_OF[branch].filter((role) =>
    may({ action: 'change-role', branch, person, role }, actor),
  )
}
