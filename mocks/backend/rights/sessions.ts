import { BRANCHES } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { record } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { nameOf } from '../present.ts'
import type { Store } from '../store.ts'
import type { WireActor, WireCredentials, WireSession } from '../wire.ts'
import { mirrorKeyOf, newToken } from './keys.ts'
import { actorOf, refuseUnlessBulkAllowed, toActor } from './rights.ts'

/** The password of everybody in the demo. */
const PASSWORD = 'demo'

function maySignIn(account: AccountRecord): boolean {
  return BRANCHES.some((branch) => account.profiles[branch]?.status === 'active')
}

/**
 * Opens a session. E-mail is compared trimmed and without case. Staff come before clients of the same e-mail; the inactive cannot
 * sign in at all.
 */
export function signIn(store: Store, { email, password }: WireCredentials): Answer<SignedInCaller> {
  const candidates = store.accounts.withEmail(email).filter(maySignIn)
  const account = candidates.find(({ kind }) => kind === 'staff') ?? candidates[0]
  if (!account || password !== PASSWORD) return refuse('wrong-password')
  return { ok: true, value: openSession(store, account) }
}

/**
 * Opens a session on the client portal, whatever staff have the same e-mail. With the right password staff get
 * `forbidden`, clients who are active nowhere `branch-inactive`.
 */
export function signInClient(
  store: Store,
  { email, password }: WireCredentials,
): Answer<SignedInCaller> {
  const known = store.accounts.withEmail(email)
  if (known.length === 0 || password !== PASSWORD) return refuse('wrong-password')
  const clients = known.filter(({ kind }) => kind === 'client')
  if (clients.length === 0) return refuse('forbidden')
  const account = clients.find(maySignIn)
  return account ? { ok: true, value: openSession(store, account) } : refuse('branch-inactive')
}

function openSession(store: Store, account: AccountRecord): SignedInCaller {
  const actor = toActor(account)
  const caller: SignedInCaller = {
    token: newToken(),
    csrfToken: newToken(),
    accountId: account.id,
    held: actor.roles,
  }
  store.business.sessions.set(caller.token, caller)
  record(store, actor, { action: 'sign-in', outcome: 'done' })
  return caller
}

/** Finds the session of a cookie, unless it ended or its account may no longer sign in. */
export function callerOf(store: Store, token: string | undefined): SignedInCaller | undefined {
  const caller = token === undefined ? undefined : store.business.sessions.get(token)
  const account = caller && store.business.accounts.get(caller.accountId)
  return account && maySignIn(account) ? caller : undefined
}

/** Describes the caller, with what their device needs to know. */
export function describeSession(
  store: Store,
  urls: WireSession['urls'],
  caller: SignedInCaller,
  device: string,
): WireSession {
  const actor = actorOf(store, caller)
  const { accountId, name, roles, inactive } = actor
  const here: WireActor['roles'] = {}
  for (const branch of BRANCHES) {
    const role = roles[branch]
    if (role) here[branch] = role
  }
  const admins = store.accounts
    .staff()
    .filter((account) => Object.values(toActor(account).roles).includes('Admin'))
  return {
    actor: { accountId, name, roles: here, inactive },
    csrfToken: caller.csrfToken,
    mirrorKey: mirrorKeyOf(accountId, device),
    urls,
    admins: admins.map(nameOf),
    mayBulk: !refuseUnlessBulkAllowed(store, caller, actor),
    capabilities: [...store.business.capabilities],
  }
}

/** Ends the session at once. */
export function signOut(store: Store, caller: SignedInCaller): void {
  store.business.sessions.delete(caller.token)
  record(store, actorOf(store, caller), { action: 'sign-out', outcome: 'done' })
}
