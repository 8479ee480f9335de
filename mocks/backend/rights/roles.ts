import type { Actor } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { BASE_ROLE, levelOf, ROLES_OF, type Role } from '../../../lib/domain/role.ts'
import { findVisible } from '../accounts/accounts.ts'
import { type Answer, refuse } from '../answer.ts'
import { record, recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import type { Store } from '../store.ts'
import { changedSince } from '../sync/sync-checks.ts'
import type { WireAccount, WireRoleOutcome, WireSyncRequest } from '../wire.ts'
import { actorOf, isLastAdmin, refuseUnlessAllowed, toPerson } from './rights.ts'

/** Refuses, by the current rights, an actor who may not give this person that role in the branch. */
export function refuseUnlessRoleAllowed(
  store: Store,
  session: SignedInCaller,
  actor: Actor,
  account: AccountRecord,
  { branch, role }: { branch: Branch; role: Role },
): ReturnType<typeof refuse> | undefined {
  const person = toPerson(account, branch)
  const refused = refuseUnlessAllowed(session, actor, {
    action: 'change-role',
    branch,
    person,
    role,
  })
  // Reported first even to the last Admin: it is the reason that they can act on.
  const isOpen = !refused || refused.problem.name === 'own-account'
  if (isOpen && role !== 'Admin' && isLastAdmin(store, account, branch)) return refuse('last-admin')
  return refused
}

/** Changes a role. A change to the current role is no error, whatever the version. */
export function changeRole(
  store: Store,
  session: SignedInCaller,
  id: string,
  branch: Branch,
  role: Role,
  expectedVersion: number | undefined,
): Answer<WireAccount> {
  const actor = actorOf(store, session)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  const profile = account.profiles[branch]
  if (!profile) return refuse('not-found')
  if (account.kind !== 'staff' || !ROLES_OF[branch].includes(role)) return refuse('invalid')
  const happening = { action: 'role', accountId: id, to: branch } as const
  const refused = refuseUnlessRoleAllowed(store, session, actor, account, { branch, role })
  if (refused) return recorded(store, actor, happening, refused)
  if (profile.role === role) {
    record(store, actor, { ...happening, outcome: 'unchanged' })
    return { ok: true, value: toAccount(store, actor, account) }
  }
  if (expectedVersion !== undefined && expectedVersion !== account.version) {
    const changed = changedSince(account, expectedVersion)
    return recorded(store, actor, happening, refuse('changed', { changed }))
  }
  const next = store.change(withRole(account, branch, role), ['Role'], actor.accountId)
  record(store, actor, { ...happening, outcome: 'done', fields: ['Role'] })
  return { ok: true, value: toAccount(store, actor, next) }
}

/** True if an account can have the role that a sync names: only staff have one, and each branch has its own. */
export function roleFits({ kind }: AccountRecord, { role, to }: WireSyncRequest): boolean {
  return !role || (kind === 'staff' && ROLES_OF[to].includes(role))
}

/** A role for somebody who was just synced. `held`: the previous role, which a sync never lowers. */
export interface RoleRequest {
  branch: Branch
  role: Role
  held: Role | undefined
}

/** The outcome of the role step, and the account after it. */
export interface RoleStep {
  outcome: WireRoleOutcome
  account: AccountRecord
}

/** Plans the second step of a sync, on the account as the first step leaves it. Changes nothing. */
export function planRole(
  store: Store,
  session: SignedInCaller,
  account: AccountRecord,
  { branch, role: wanted, held }: RoleRequest,
): RoleStep {
  if (held && levelOf(wanted) < levelOf(held))
    return { outcome: { wanted, result: 'kept' }, account }
  const given = { outcome: { wanted, result: 'given' }, account } as const
  if (account.profiles[branch]?.role === wanted) return given
  const actor = actorOf(store, session)
  const refused = refuseUnlessRoleAllowed(store, session, actor, account, { branch, role: wanted })
  if (!refused) return { ...given, account: withRole(account, branch, wanted) }
  return { outcome: { wanted, result: 'refused', problem: refused.problem.name }, account }
}

/** Carries out the second step, by the current rights, with its own line in the audit log. */
export function giveRole(
  store: Store,
  session: SignedInCaller,
  account: AccountRecord,
  request: RoleRequest,
): RoleStep {
  const { outcome, account: planned } = planRole(store, session, account, request)
  const actor = actorOf(store, session)
  const happening = { action: 'role', accountId: account.id, to: request.branch } as const
  if (outcome.result === 'refused') {
    record(store, actor, { ...happening, outcome: outcome.problem ?? 'forbidden' })
  }
  if (planned === account) return { outcome, account }
  const raised = store.change(planned, ['Role'], actor.accountId)
  record(store, actor, { ...happening, outcome: 'done', fields: ['Role'] })
  return { outcome, account: raised }
}

/** Returns the role after a sync: the base role, or the higher one held before. */
export function arrivalRole(branch: Branch, held: Role | undefined): Role {
  const base = BASE_ROLE[branch]
  return held && levelOf(held) > levelOf(base) ? held : base
}

function withRole(account: AccountRecord, branch: Branch, role: Role): AccountRecord {
  const profile = account.profiles[branch]
  if (!profile) return account
  return { ...account, profiles: { ...account.profiles, [branch]: { ...profile, role } } }
}
