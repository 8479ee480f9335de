import type { Branch } from '../domain/branch.ts'
import type {
  Invoice,
  ScheduleEntry,
  Service,
  ServiceRequest,
} from '../domain/conversation/booking.ts'
import { ok, type Result } from '../domain/result.ts'
import * as answers from './booking-schemas.ts'
import { allIn, anything } from './expected.ts'
import type { Http, Keyed } from './http.ts'
import { readResponse } from './read-response.ts'

/** What is requested, booked and billed. */
export interface BookingCalls {
  /** What a branch offers, in the order of the business. */
  listServices(branch: Branch): Promise<Result<Service[]>>
  /** Requests services of one branch, once per key. `branch-inactive` where the client's profile is not active. */
  requestServices(
    order: { accountId: string; branch: Branch; request: ServiceRequest },
    sent: Keyed,
  ): Promise<Result<ScheduleEntry>>
  /** A client's services in both branches, as far as one may see them, the earliest first. */
  listSchedule(accountId: string): Promise<Result<ScheduleEntry[]>>
  /** A client's invoices of both branches, the newest first. `forbidden` where one sees none in any branch. */
  listInvoices(accountId: string): Promise<Result<Invoice[]>>
}

export function createBookingCalls(http: Http): BookingCalls {
  return {
    async listServices(branch) {
      const found = await readResponse(
        answers.services,
        ({ services }) => allIn(branch)(services),
        http.GET('/services', { params: { query: { branch } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.services) : found
    },

    requestServices: ({ accountId: id, branch, request }, { csrfToken, key }) => {
      const { serviceId, petIds, from, to, note } = request
      return readResponse(
        answers.scheduleEntry,
        (entry) => entry.branch === branch && entry.day === from && (entry.until ?? from) === to,
        http.POST('/accounts/{id}/requests', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key } },
          body: { branch, serviceId, petIds, from, to, ...(note && { note }) },
          parseAs: 'stream',
        }),
      )
    },

    async listSchedule(id) {
      const found = await readResponse(
        answers.schedule,
        anything,
        http.GET('/accounts/{id}/schedule', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.entries) : found
    },

    async listInvoices(id) {
      const found = await readResponse(
        answers.invoices,
        anything,
        http.GET('/accounts/{id}/invoices', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.invoices) : found
    },
  }
}
