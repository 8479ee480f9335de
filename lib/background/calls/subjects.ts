import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import { type Asker, isAskedBy, type Operation } from '../../domain/outbox/operation.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type { Caller } from '../../messaging/define-call.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'

/** The account that a call is about, and the session of the caller. */
export interface IdentifiedSubject {
  session: OpenSession
  accountId: string
  /** The branch of the page that asks. */
  here?: Branch | undefined
  /** The account as the backend has it now; undefined if it was not asked for. */
  account?: Account | undefined
}

/** The account that a call is about, as the backend has it now, and the session of the caller. */
export interface FoundSubject {
  session: OpenSession
  account: Account
}

/** Opens the session of the caller: for a page that of its dashboard, for the popup that of the dashboard seen last. */
export function openFor(caller: Caller, sessions: Sessions): Promise<Result<OpenSession>> {
  return caller.from === 'page' ? sessions.openAt(caller.origin) : sessions.open()
}

/** Who asked for something, and on which dashboard; on any if that is undefined. */
type AskedBy = Pick<Operation, 'actorId' | 'dashboardId'>

/** Returns a refusal if the caller is not signed in as this actor; undefined if they are, or if the backend cannot be reached. */
export async function refusalForActor(
  by: AskedBy,
  caller: Caller,
  sessions: Sessions,
): Promise<Refused | undefined> {
  const opened = await openFor(caller, sessions)
  if (!opened.ok) return isPassing(opened.problem) ? undefined : opened
  return isAskedBy(by, askerOf(opened.value)) ? undefined : failed({ name: 'forbidden' })
}

/** Returns who asks in a session. */
export function askerOf({ actor, dashboardId }: OpenSession): Asker {
  return { actorId: actor.accountId, dashboardId }
}

/** Finds the account that a page or the popup names. A page can only name a profile in the branch of its origin. */
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

/** Finds the client that is named. Fails with `not-found` if a page names staff. */
export function identifyClient(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<IdentifiedSubject>> {
  return meansStaff(subject)
    ? Promise.resolve(failed({ name: 'not-found' }))
    : identify(subject, caller, sessions)
}

/** Finds the account that is named, as the backend has it now. */
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

/** Finds the client that is named, as the backend has it now. Fails with `not-found` if it is no client. */
export async function findClient(
  subject: ProfileRef,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<FoundSubject>> {
  const found = await findAccount(subject, caller, sessions)
  const isClient = !found.ok || found.value.account.kind === 'client'
  return isClient ? found : failed({ name: 'not-found' })
}

/** Parts of the worker that identify accounts without the backend. */
export interface OfflineParts {
  sessions: Sessions
  mirror: Mirror
}

/** Finds the account that is named and the caller's actor without the backend. `here`: the branch of the page. */
export async function identifyOffline(
  subject: ProfileRef,
  caller: Caller,
  { sessions, mirror }: OfflineParts,
): Promise<Result<Asker & { accountId: string; here?: Branch }>> {
  const known = await sessions.lastKnown()
  if (!known) return failed({ name: 'signed-out' })
  const { actorId, dashboardId, origins } = known
  if (subject.from === 'popup') {
    if (caller.from !== 'popup') return failed({ name: 'forbidden' })
    return ok({ accountId: subject.accountId, actorId, dashboardId })
  }
  const here = BRANCHES.find(
    (branch) => caller.from === 'page' && origins[branch] === caller.origin,
  )
  const account = here && (await mirror.findByProfile(here, subject.kind, subject.profileId))
  if (!here || !account) return failed({ name: 'offline' })
  return ok({ accountId: account.id, actorId, dashboardId, here })
}

/** Finds the client that is named without the backend. Fails with `not-found` if a page names staff. */
export function identifyClientOffline(subject: ProfileRef, caller: Caller, parts: OfflineParts) {
  return meansStaff(subject)
    ? Promise.resolve(failed({ name: 'not-found' }))
    : identifyOffline(subject, caller, parts)
}

function meansStaff(subject: ProfileRef): boolean {
  return subject.from === 'page' && subject.kind === 'staff'
}
