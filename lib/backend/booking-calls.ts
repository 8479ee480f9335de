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

/** Creates the calls about requests, bookings and invoices. */
export function createBookingCalls(http: Http) {
  return {
    /** Lists the services of a branch, in the order that the business set. */
    async listServices(branch: Branch): Promise<Result<Service[]>> {
      const found = await readResponse(
        answers.services,
        ({ services }) => allIn(branch)(services),
        http.GET('/services', { params: { query: { branch } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.services) : found
    },

    /** Requests services of one branch, once per key. `branch-inactive` if the client is not active there. */
    requestServices: (
      {
        accountId: id,
        branch,
        request,
      }: { accountId: string; branch: Branch; request: ServiceRequest },
      { csrfToken, key }: Keyed,
    ): Promise<Result<ScheduleEntry>> => {
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

    /** Lists a client's bookings in both branches that the actor may see, the earliest first. */
    async listSchedule(id: string): Promise<Result<ScheduleEntry[]>> {
      const found = await readResponse(
        answers.schedule,
        anything,
        http.GET('/accounts/{id}/schedule', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.entries) : found
    },

    /** Lists a client's invoices of both branches, the newest first. `forbidden` if the actor may see invoices in no branch. */
    async listInvoices(id: string): Promise<Result<Invoice[]>> {
      const found = await readResponse(
        answers.invoices,
        anything,
        http.GET('/accounts/{id}/invoices', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.invoices) : found
    },
  }
}

export type BookingCalls = ReturnType<typeof createBookingCalls>
