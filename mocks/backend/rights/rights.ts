import { type Actor, topLevel } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import {
  type AccessRequest,
  may,
  refusalReason,
  type TargetPerson,
} from '../../../lib/domain/rights/rights.ts'
import { refuse } from '../answer.ts'
import type { AccountRecord, SessionRecord } from '../model.ts'
import { nameOf } from '../present.ts'
import type { Store } from '../store.ts'

/** Returns the actor of a session, with the current rights. */
export function actorOf(store: Store, session: SessionRecord): Actor {
  const account = store.business.accounts.get(session.accountId)
  if (account) return toActor(account)
  return { accountId: session.accountId, name: '', roles: {}, inactive: [] }
}

/** Returns the account as an actor. `roles` has a branch only where the profile is active. */
export function toActor(account: AccountRecord): Actor {
  const roles: Actor['roles'] = {}
  const inactive: Branch[] = []
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (profile?.status === 'active' && profile.role) roles[branch] = profile.role
    else if (profile) inactive.push(branch)
  }
  return { accountId: account.id, name: nameOf(account), roles, inactive }
}

/** Returns the account as the target of an action in that branch. */
export function toPerson(account: AccountRecord, branch: Branch): TargetPerson {
  return { accountId: account.id, role: account.profiles[branch]?.role }
}

/** True if somebody who works in these branches sees such an account there. */
export function seesIn(
  actor: Actor,
  kind: AccountRecord['kind'],
  branches: Iterable<Branch>,
): boolean {
  return [...branches].some((branch) => may({ action: `look-up-${kind}`, branch }, actor))
}

/** True if the actor may see the account at all. Everybody sees their own. */
export function maySee(actor: Actor, account: AccountRecord): boolean {
  const branches = BRANCHES.filter((branch) => account.profiles[branch])
  return account.id === actor.accountId || seesIn(actor, account.kind, branches)
}

/** Refuses what the table of rights does not allow now; with `role-revoked` where the roles at sign-in would have allowed it. */
export function refuseUnlessAllowed(
  session: SessionRecord,
  actor: Actor,
  request: AccessRequest,
): ReturnType<typeof refuse> | undefined {
  const refusal = refusalReason(request, actor)
  if (!refusal) return undefined
  return refuse(may(request, { ...actor, roles: session.held }) ? 'role-revoked' : refusal)
}

/**
 * Refuses actors who may not sync in bulk at all. Where the business requires only level 3, that level in some branch is enough: each sync
 * then needs its own right in its source branch.
 */
export function refuseUnlessBulkAllowed(
  store: Store,
  session: SessionRecord,
  actor: Actor,
): ReturnType<typeof refuse> | undefined {
  const mayBulk = (one: Actor) =>
    may({ action: 'bulk', branch: 'in-home' }, one) || topLevel(one) >= store.business.bulkFromLevel
  if (mayBulk(actor)) return undefined
  return refuse(mayBulk({ ...actor, roles: session.held }) ? 'role-revoked' : 'forbidden')
}

/** True if nobody else is an active Admin of the branch. */
export function isLastAdmin(store: Store, account: AccountRecord, branch: Branch): boolean {
  const admins = store.accounts.staff().filter((one) => toActor(one).roles[branch] === 'Admin')
  return admins.length === 1 && admins[0]?.id === account.id
}
