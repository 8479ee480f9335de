import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account, AccountKind } from '../../domain/accounts/account.ts'
import { BRANCHES, type Branch, otherBranch } from '../../domain/branch.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type {
  ClientSubject,
  CompareSubject,
  RoleSubject,
  Subject,
} from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { NewOperationDetails } from '../outbox/new-operation.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'

/** Somebody that something is to be done to, as it is found on the session of whoever asks. */
export interface ResolvedSubject {
  session: OpenSession
  accountId: string
  to: Branch
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

/** Whom a page or the popup means. A page can only mean the profile in its address bar, in the branch of its origin. */
export async function findForSync(
  subject: Subject,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<ResolvedSubject>> {
  if (subject.from === 'popup') {
    if (caller.from !== 'popup') return failed({ name: 'forbidden' })
    const opened = await sessions.open()
    if (!opened.ok) return opened
    const { accountId, to } = subject
    return ok({ session: opened.value, accountId, to })
  }
  const found = await findOnPage(subject, caller, sessions)
  if (!found.ok) return found
  const { session, account, here } = found.value
  return ok({ session, accountId: account.id, to: otherBranch(here) })
}

/** An account by what stands in the address bar of a page, or by its id. */
type WholeSubject =
  | { from: 'page'; kind: AccountKind; profileId: string }
  | { from: 'popup'; accountId: string }

/** Who is meant, as the account stands at the backend now: of a page the profile in its address bar, whatever the branch. */
export async function findWhole(
  subject: WholeSubject,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<{ session: OpenSession; account: Account }>> {
  if (subject.from === 'page') return findOnPage(subject, caller, sessions)
  if (caller.from !== 'popup') return failed({ name: 'forbidden' })
  const opened = await sessions.open()
  if (!opened.ok) return opened
  const account = await opened.value.backend.readAccount(subject.accountId)
  return account.ok ? ok({ session: opened.value, account: account.value }) : account
}

/** Whose role a page or the popup means. */
export function findForRole(subject: RoleSubject, caller: Caller, sessions: Sessions) {
  const whole = subject.from === 'page' ? { ...subject, kind: 'staff' as const } : subject
  return findWhole(whole, caller, sessions)
}

/** Which client a page or the popup means. `not-found` when it is no client. */
export async function findClient(subject: ClientSubject, caller: Caller, sessions: Sessions) {
  const whole = subject.from === 'page' ? { ...subject, kind: 'client' as const } : subject
  const found = await findWhole(whole, caller, sessions)
  const isClient = !found.ok || found.value.account.kind === 'client'
  return isClient ? found : failed({ name: 'not-found' })
}

/** Whose two profiles a page or the popup means. */
export async function findForComparison(
  subject: CompareSubject,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<{ session: OpenSession; accountId: string }>> {
  if (subject.from === 'page') {
    const found = await findOnPage(
      { kind: 'client', profileId: subject.profileId },
      caller,
      sessions,
    )
    return found.ok
      ? ok({ session: found.value.session, accountId: found.value.account.id })
      : found
  }
  if (caller.from !== 'popup') return failed({ name: 'forbidden' })
  const opened = await sessions.open()
  return opened.ok ? ok({ session: opened.value, accountId: subject.accountId }) : opened
}

/** Whom a sync is about, from what is remembered alone, for when the backend cannot be asked. */
export async function findOffline(
  subject: Subject,
  caller: Caller,
  parts: OfflineParts,
): Promise<Result<Omit<NewOperationDetails, 'task'>>> {
  const found = await findKnown(subject, caller, parts)
  if (!found.ok) return found
  const { here, ...known } = found.value
  const to = subject.from === 'popup' ? subject.to : here && otherBranch(here)
  return to ? ok({ ...known, to }) : failed({ name: 'offline' })
}

/** Which client is meant, as above. */
export function findClientOffline(subject: ClientSubject, caller: Caller, parts: OfflineParts) {
  const known = subject.from === 'page' ? { ...subject, kind: 'client' as const } : subject
  return findKnown(known, caller, parts)
}

/** What is remembered of who is signed in and of the accounts. */
export interface OfflineParts {
  sessions: Sessions
  mirror: Mirror
}

/** `here`: the branch of the page that asks. */
async function findKnown(
  subject: WholeSubject,
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

async function findOnPage(
  { kind, profileId }: { kind: AccountKind; profileId: string },
  caller: Caller,
  sessions: Sessions,
): Promise<Result<{ session: OpenSession; account: Account; here: Branch }>> {
  if (caller.from !== 'page') return failed({ name: 'forbidden' })
  const opened = await sessions.openAt(caller.origin)
  if (!opened.ok) return opened
  const { backend, here } = opened.value
  const found = await backend.findByProfile(here, kind, profileId)
  if (!found.ok) return found
  if (!found.value) return failed({ name: 'not-found' })
  return ok({ session: opened.value, account: found.value, here })
}
