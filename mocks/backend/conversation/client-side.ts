import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import type { Action } from '../../../lib/domain/rights/rights.ts'
import { findVisible } from '../accounts/accounts.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord, ProfileRecord } from '../model.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { Side } from './care.ts'

/** A client in one branch, and the caller's side there: client or team. */
export interface Counter {
  account: AccountRecord
  profile: ProfileRecord
  side: Side
}

/** Finds a client that the caller may see. Staff are not clients. */
export function findClient(
  store: Store,
  caller: SignedInCaller,
  id: string,
): Answer<AccountRecord> {
  const found = findVisible(store, actorOf(store, caller), id)
  if (found.ok && found.value.kind !== 'client') return refuse('not-found')
  return found
}

/** Finds the client's profile in a branch, for the client and for team members with the right to that. */
export function findCounter(
  store: Store,
  caller: SignedInCaller,
  request: { id: string; branch: Branch; action: Action },
): Answer<Counter> {
  const found = findClient(store, caller, request.id)
  if (!found.ok) return found
  const account = found.value
  const profile = account.profiles[request.branch]
  if (!profile) return refuse('not-found')
  if (account.id === caller.accountId) {
    return { ok: true, value: { account, profile, side: 'client' } }
  }
  const refused = refuseUnlessAllowed(caller, actorOf(store, caller), request)
  return refused ?? { ok: true, value: { account, profile, side: 'team' } }
}

/** Returns the client's branches that the caller has the right to (for the client, the active ones), or why there is none. */
export function openBranches(
  store: Store,
  caller: SignedInCaller,
  account: AccountRecord,
  action: Action,
): Answer<Branch[]> {
  const own = BRANCHES.filter((branch) => account.profiles[branch])
  if (account.id === caller.accountId) {
    const active = own.filter((branch) => account.profiles[branch]?.status === 'active')
    return { ok: true, value: active }
  }
  const actor = actorOf(store, caller)
  const [refused] = own.flatMap(
    (branch) => refuseUnlessAllowed(caller, actor, { action, branch }) ?? [],
  )
  const open = own.filter((branch) => !refuseUnlessAllowed(caller, actor, { action, branch }))
  return open.length > 0 || !refused ? { ok: true, value: open } : refused
}
