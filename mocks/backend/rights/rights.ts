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

/** The person behind a session with the rights of this very moment. */
export function actorOf(store: Store, session: SessionRecord): Actor {
  const account = store.business.accounts.get(session.accountId)
  if (account) return toActor(account)
  return { accountId: session.accountId, name: '', roles: {}, inactive: [] }
}

/** A branch stands in `roles` only where the profile is active. */
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

/** The account as somebody whom something is done to in that branch. */
export function toPerson(account: AccountRecord, branch: Branch): TargetPerson {
  return { accountId: account.id, role: account.profiles[branch]?.role }
}

/** Whether somebody who works in these branches sees such an account there. */
export function seesIn(
  actor: Actor,
  kind: AccountRecord['kind'],
  branches: Iterable<Branch>,
): boolean {
  return [...branches].some((branch) => may({ action: `look-up-${kind}`, branch }, actor))
}

/** Whether the actor may see the account at all. Everybody sees himself. */
export function maySee(actor: Actor, account: AccountRecord): boolean {
  const branches = BRANCHES.filter((branch) => account.profiles[branch])
  return account.id === actor.accountId || seesIn(actor, account.kind, branches)
}

/**
 * Refuses what the table of rights does not allow at this moment, and says so where the roles held at the sign-in would have
 * allowed it.
 */
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
 * Refuses who may not sync in bulk at all. Where the business is content with level 3, that level in some branch is enough:
 * each sync then takes its own right in the branch it starts from.
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

/** Whether nobody else is an active Admin of the branch. */
export function isLastAdmin(store: Store, account: AccountRecord, branch: Branch): boolean {
  const admins = store.accounts.staff().filter((one) => toActor(one).roles[branch] === 'Admin')
  return admins.length === 1 && admins[0]?.id === account.id
}
