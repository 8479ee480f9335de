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
   * The branch where the actor needs it. `here`: the branch of the action. `source`: the one that the person comes from. `target`: the one
   * that the actor goes to. `anywhere`: the actor's highest level counts.
   */
  where: 'here' | 'source' | 'target' | 'anywhere'
  /** Only for people, and for new roles, up to the actor's own level in that branch. Clients have no level. */
  upToOwnLevel?: true
  /** Never for the actor's own account. */
  notOneself?: true
}

/**
 * The table of rights. The backend enforces it at the moment of execution; the extension reads it to hide or explain a button. Actors may
 * always undo and read about their own actions, as long as they have the right to do them.
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

/** The person an action is about. `role`: in the branch that counts, whatever the status there. */
export interface TargetPerson {
  accountId: string
  role?: Role | undefined
}

/** An action that an actor wants to do. */
export interface AccessRequest {
  action: Action
  /** The branch that counts, as `where` in the table says; ignored with `anywhere`. */
  branch: Branch
  /** If left out, only the actor's own level is checked. */
  person?: TargetPerson | undefined
  /** The new role, if the action gives one. */
  role?: Role | undefined
}

/** Returns why the table forbids the action to the actor; undefined if it is allowed. */
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

/** True if the table allows the action to the actor. */
export function may(request: AccessRequest, actor: Actor): boolean {
  return refusalReason(request, actor) === undefined
}

/** Returns the action for syncing an account of this kind. */
export function syncOf(kind: AccountKind): 'sync-client' | 'sync-staff' {
  return kind === 'client' ? 'sync-client' : 'sync-staff'
}

/** Returns the roles of a branch that the actor may give this person there, highest first; empty if none. */
export function rolesToGive(actor: Actor, branch: Branch, person: TargetPerson): Role[] {
  return ROLES_OF[branch].filter((role) =>
    may({ action: 'change-role', branch, person, role }, actor),
  )
}
