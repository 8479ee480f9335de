import { levelIn } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireInvoice, WireScheduleEntry, WireService, WireServiceRequest } from '../wire.ts'
import type { RequestRecord } from './care.ts'
import { findClient, findCounter, openBranches } from './client-side.ts'
import { book } from './enter-request.ts'
import { datedInvoices } from './invoices.ts'
import { checkRequest } from './requests.ts'
import { byTime, declinedIn, scheduleIn, toEntry } from './schedule.ts'

/** A request that waits in the Approvals of a branch. */
export interface WaitingRequest {
  accountId: string
  entry: WireScheduleEntry
  note: string
}

/** Opens what is requested, booked and billed. The only writer of requests. */
export function createBookings(store: Store) {
  const { accounts } = store
  const { care } = store.business
  const invoices = datedInvoices(store)

  function decide(request: RequestRecord, accept: boolean): Answer<undefined> {
    const { branch, profileId } = request
    if (accept) {
      const { status } = accounts.withProfile(branch, profileId)?.profiles[branch] ?? {}
      if (status !== 'active') return refuse('branch-inactive')
      if (request.to < store.agenda.today()) return refuse('invalid')
      book(store, request)
    }
    const state = accept ? ('accepted' as const) : ('declined' as const)
    care.requests.set(request.id, { ...request, state })
    return { ok: true, value: undefined }
  }

  function entriesOf(
    caller: SignedInCaller,
    id: string,
    entriesIn: typeof scheduleIn,
  ): Answer<WireScheduleEntry[]> {
    const found = findClient(store, caller, id)
    if (!found.ok) return found
    const open = openBranches(store, caller, found.value, 'look-up-client')
    if (!open.ok) return open
    const entries = open.value.flatMap((branch) =>
      entriesIn(store, branch, found.value.profiles[branch]?.id ?? ''),
    )
    return { ok: true, value: entries.sort(byTime) }
  }

  return {
    /** Lists the services of a branch, in the order of the business. */
    listServices: (branch: Branch): WireService[] =>
      care.services
        .filter((service) => service.branch === branch)
        .map(({ id, name, petTypes }) => ({ id, branch, name, petTypes })),
    /** Requests services of one branch for a client: by the client, or by staff of that branch. */
    requestServices(
      caller: SignedInCaller,
      id: string,
      wanted: WireServiceRequest,
    ): Answer<WireScheduleEntry> {
      const { branch } = wanted
      const found = findCounter(store, caller, { id, branch, action: 'request-services' })
      if (!found.ok && found.problem.name === 'not-found') return found
      const checked = found.ok ? checkRequest(store, found.value, wanted) : found
      const happening = { action: 'request', accountId: id, to: branch } as const
      if (!checked.ok) return recorded(store, actorOf(store, caller), happening, checked)
      const number = String(care.requests.size + 1).padStart(6, '0')
      const request: RequestRecord = { id: `r-${number}`, ...checked.value }
      care.requests.set(request.id, request)
      const answer = { ok: true, value: toEntry(store, request) } as const
      return recorded(store, actorOf(store, caller), happening, answer)
    },
    /** Lists a client's services in both branches that the caller may see, the earliest first. */
    listSchedule: (caller: SignedInCaller, id: string): Answer<WireScheduleEntry[]> =>
      entriesOf(caller, id, scheduleIn),
    /**
     * Lists a client's declined requests in both branches that the caller may see, the earliest first. Only the portal uses it: the API
     * does not offer it.
     */
    listDeclined: (caller: SignedInCaller, id: string): Answer<WireScheduleEntry[]> =>
      entriesOf(caller, id, declinedIn),
    /** Lists a client's invoices of both branches that the caller may see, the newest first. */
    listInvoices(caller: SignedInCaller, id: string): Answer<WireInvoice[]> {
      const found = findClient(store, caller, id)
      if (!found.ok) return found
      const open = openBranches(store, caller, found.value, 'see-invoices')
      if (!open.ok) return open
      const own = open.value.flatMap(
        (branch) => invoices.get(`${branch} ${found.value.profiles[branch]?.id}`) ?? [],
      )
      return { ok: true, value: own.sort((one, other) => other.day.localeCompare(one.day)) }
    },
    /** Lists the requests that wait in the Approvals of a branch, the oldest first. From level 3. */
    listRequests(caller: SignedInCaller, branch: Branch): Answer<WaitingRequest[]> {
      if (levelIn(actorOf(store, caller), branch) < 3) return refuse('forbidden')
      const waiting = [...care.requests.values()].filter(
        (request) => request.branch === branch && request.state === 'waiting',
      )
      return {
        ok: true,
        value: waiting.flatMap((request) => {
          const account = accounts.withProfile(branch, request.profileId)
          if (!account) return []
          return { accountId: account.id, entry: toEntry(store, request), note: request.note }
        }),
      }
    },
    /**
     * Accepts or declines a request. From level 3. Deciding it again changes nothing. Accepting fails with `branch-inactive`, or with
     * `invalid` where its days are over.
     */
    decideRequest(caller: SignedInCaller, requestId: string, accept: boolean): Answer<undefined> {
      const request = care.requests.get(requestId)
      if (!request) return refuse('not-found')
      const { branch, profileId } = request
      const actor = actorOf(store, caller)
      const accountId = accounts.withProfile(branch, profileId)?.id
      const happening = {
        action: 'request' as const,
        to: branch,
        ...(accountId && { accountId }),
      }
      if (levelIn(actor, branch) < 3) return recorded(store, actor, happening, refuse('forbidden'))
      if (request.state !== 'waiting') return { ok: true, value: undefined }
      return recorded(store, actor, happening, decide(request, accept))
    },
  }
}

/** True if a profile has requests that were not declined. */
export function hasRequests({ business }: Store, branch: Branch, profileId: string): boolean {
  return [...business.care.requests.values()].some(
    (request) =>
      request.branch === branch && request.profileId === profileId && request.state !== 'declined',
  )
}

/** Declines the waiting requests of a profile that start after today: the client has left the branch. */
export function declineAhead({ agenda, business }: Store, branch: Branch, profileId: string): void {
  for (const request of business.care.requests.values()) {
    const isTheirs = request.branch === branch && request.profileId === profileId
    if (!isTheirs || request.state !== 'waiting' || request.from <= agenda.today()) continue
    business.care.requests.set(request.id, { ...request, state: 'declined' })
  }
}
