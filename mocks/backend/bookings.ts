import type { components } from '../../lib/backend/schema.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from './answer.ts'
import type { Caller } from './backend.ts'
import type { Store } from './store.ts'

type Schemas = components['schemas']

/** A request that waits in Approvals of a branch. */
export interface WaitingRequest {
  accountId: string
  entry: Schemas['ScheduleEntry']
  note: string
}

/** What is requested, booked and billed. */
export interface Bookings {
  /** What a branch offers, in the order of the business. */
  listServices(branch: Branch): Schemas['Service'][]
  /** Requests services of one branch for a client: by the client, or by staff of that branch. */
  requestServices(
    caller: Caller,
    id: string,
    request: Schemas['ServiceRequest'],
  ): Answer<Schemas['ScheduleEntry']>
  /** A client's services in both branches, as far as the caller may see them, the earliest first. */
  listSchedule(caller: Caller, id: string): Answer<Schemas['ScheduleEntry'][]>
  /** A client's invoices of both branches, as far as the caller may see them, the newest first. */
  listInvoices(caller: Caller, id: string): Answer<Schemas['Invoice'][]>
  /** Requests that wait in Approvals of a branch, the oldest first. From level 3. */
  listRequests(caller: Caller, branch: Branch): Answer<WaitingRequest[]>
  /** Accepts or declines a request. From level 3. Deciding it again changes nothing. */
  decideRequest(caller: Caller, requestId: string, accept: boolean): Answer<undefined>
}

/** Opens the book of requests, services and invoices. */
export function makeBookings(_: Store): Bookings {
  const missing = () => refuse('not-found')
  return {
    listServices: () => [],
    requestServices: missing,
    listSchedule: missing,
    listInvoices: missing,
    listRequests: missing,
    decideRequest: missing,
  }
}
