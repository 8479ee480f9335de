import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type { Caller } from '../../messaging/define-call.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'

/** Somebody that something is to be done to, as found on the session of whoever asks. */
export interface IdentifiedSubject {
  session: OpenSession
  accountId: string
  /** The branch of the page that asks. */
  here?: Branch | undefined
  /** As the backend has it now, where it had to be asked. */
  account?: Account | undefined
}

/** Somebody as the backend has them now. */
export interface FoundSubject {
  session: OpenSession
  account: Account
}

/** The session of whoever asks: that of the page's dashboard, or of the dashboard seen last. */
export function openFor(caller: Caller, sessions: Sessions): Promise<Result<OpenSession>> {
  return caller.from === 'page' ? sessions.openAt(caller.origin) : sessions.open()
}

/** Why whoever asks is not this actor, or is nobody. Undefined also where nobody can be asked. */
export async function refusalForActor(
  actorId: string,
  caller: Caller,
  sessions: Sessions,
): Promise<Refused | undefined> {
  const opened = await openFor(caller, sessions)
  if (!opened.ok) return isPassing(opened.problem) ? undefined : opened
  return opened.value.actor.accountId === actorId ? undefined : failed({ name: 'forbidden' })
}

/** Whom a page or the popup means. A page can only mean a profile in the branch of its origin. */
export async function identify(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<IdentifiedSubject>> {
  if (subject.from === 'popup') {
    if (caller.from !== 'popup') return failed({ name: 'forbidden' })
    const opened = await sessions.open()
    if (!opened.ok) return opened
    return ok({ session: opened.value, accountId: subject.accountId })
  }
  if (caller.from !== 'page') return failed({ name: 'forbidden' })
  const opened = await sessions.openAt(caller.origin)
  if (!opened.ok) return opened
  const { backend, here } = opened.value
  const found = await backend.findByProfile(here, subject.kind, subject.profileId)
  if (!found.ok) return found
  const account = found.value
  if (!account) return failed({ name: 'not-found' })
  return ok({ session: opened.value, accountId: account.id, here, account })
}

/** Which client is meant. `not-found` when a page means staff. */
export function identifyClient(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<IdentifiedSubject>> {
  return meansStaff(subject)
    ? Promise.resolve(failed({ name: 'not-found' }))
    : identify(subject, caller, sessions)
}

/** Who is meant, as the account stands at the backend now. */
export async function findAccount(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<FoundSubject>> {
  const found = await identify(subject, caller, sessions)
  if (!found.ok) return found
  const { session, accountId, account } = found.value
  if (account) return ok({ session, account })
  const read = await session.backend.readAccount(accountId)
  return read.ok ? ok({ session, account: read.value }) : read
}

/** Which client is meant, as the account stands at the backend now. `not-found` when it is no client. */
export async function findClient(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<FoundSubject>> {
  const found = await findAccount(subject, caller, sessions)
  const isClient = !found.ok || found.value.account.kind === 'client'
  return isClient ? found : failed({ name: 'not-found' })
}

/** What this browser knows of who is signed in and of the accounts. */
export interface OfflineParts {
  sessions: Sessions
  mirror: Mirror
}

/** Who is meant, and who asks, as this browser knows it, for when the backend cannot be asked. `here`: the branch of the page. */
export async function identifyOffline(
  subject: ProfileRef,
  caller: Caller,
  { sessions, mirror }: OfflineParts,
): Promise<Result<{ accountId: string; actorId: string; here?: Branch }>> {
  const known = await sessions.lastKnown()
  if (!known) return failed({ name: 'signed-out' })
  const { actorId, origins } = known
  if (subject.from === 'popup') {
    if (caller.from !== 'popup') return failed({ name: 'forbidden' })
    return ok({ accountId: subject.accountId, actorId })
  }
  const here = BRANCHES.find(
    (branch) => caller.from === 'page' && origins[branch] === caller.origin,
  )
  const account = here && (await mirror.findByProfile(here, subject.kind, subject.profileId))
  if (!here || !account) return failed({ name: 'offline' })
  return ok({ accountId: account.id, actorId, here })
}

/** Which client is meant, as above. */
export function identifyClientOffline(subject: ProfileRef, caller: Caller, parts: OfflineParts) {
  return meansStaff(subject)
    ? Promise.resolve(failed({ name: 'not-found' }))
    : identifyOffline(subject, caller, parts)
}

function meansStaff(subject: ProfileRef): boolean {
  return subject.from === 'page' && subject.kind === 'staff'
}
