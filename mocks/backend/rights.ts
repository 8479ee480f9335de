import { type Actor, levelIn } from '../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { levelOf } from '../../lib/domain/role.ts'
import { type RefusedProblem, refuse } from './answer.ts'
import type { AccountRecord, SessionRecord } from './model.ts'
import { nameOf } from './present.ts'
import type { Store } from './store.ts'

/** The person behind a session with the rights of this very moment. */
export function actorOf(store: Store, session: SessionRecord): Actor {
  const account = store.business.accounts.get(session.accountId)
  return account ? toActor(account) : { accountId: session.accountId, name: '', roles: {} }
}

/** A branch stands in `roles` only where the profile is active. */
export function toActor(account: AccountRecord): Actor {
  const roles: Actor['roles'] = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (profile?.status === 'active' && profile.role) roles[branch] = profile.role
  }
  return { accountId: account.id, name: nameOf(account), roles }
}

/** Whether somebody who works in these branches sees such an account there: staff only from level 3. */
export function seesIn(
  actor: Actor,
  kind: AccountRecord['kind'],
  branches: Iterable<Branch>,
): boolean {
  const needed = kind === 'staff' ? 3 : 1
  return [...branches].some((branch) => levelIn(actor, branch) >= needed)
}

/** Whether the actor may see the account at all. Everybody sees himself. */
export function maySee(actor: Actor, account: AccountRecord): boolean {
  const branches = BRANCHES.filter((branch) => account.profiles[branch])
  return account.id === actor.accountId || seesIn(actor, account.kind, branches)
}

/** The highest level the actor has anywhere. */
export function topLevel(actor: Actor): number {
  return Math.max(...BRANCHES.map((branch) => levelIn(actor, branch)))
}

/** Refuses who has not level 3 in the branch now, and says so if it was taken away since the sign-in. */
export function lacksLevel3(
  session: SessionRecord,
  actor: Actor,
  branch: Branch,
): { ok: false; problem: RefusedProblem } | undefined {
  if (levelIn(actor, branch) >= 3) return undefined
  const held = session.held[branch]
  return refuse(held && levelOf(held) >= 3 ? 'role-revoked' : 'forbidden')
}

/** Whether a staff member stands above the actor in that branch. Clients stand above nobody. */
export function outranks(account: AccountRecord, actor: Actor, branch: Branch): boolean {
  const role = account.profiles[branch]?.role
  return role !== undefined && levelOf(role) > levelIn(actor, branch)
}
