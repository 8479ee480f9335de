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
export function createBookingCalls(http: Http) {
  return {
    /** What a branch offers, in the order of the business. */
    async listServices(branch: Branch): Promise<Result<Service[]>> {
      const found = await readResponse(
        answers.services,
        ({ services }) => allIn(branch)(services),
        http.GET('/services', { params: { query: { branch } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.services) : found
    },

    /** Requests services of one branch, once per key. `branch-inactive` where the client's profile is not active. */
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

    /** A client's services in both branches, as far as one may see them, the earliest first. */
    async listSchedule(id: string): Promise<Result<ScheduleEntry[]>> {
      const found = await readResponse(
        answers.schedule,
        anything,
        http.GET('/accounts/{id}/schedule', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.entries) : found
    },

    /** A client's invoices of both branches, the newest first. `forbidden` where one sees none in any branch. */
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
