import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { LONGEST_NOTE } from '../../lib/domain/conversation/booking.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import { once, toResponse, toStored } from './once.ts'
import { problemResponse } from './problems.ts'
import { BranchName, Id, textUpTo } from './schemas.ts'

const ServicesQuery = v.object({ branch: BranchName })

const ServiceRequest = v.strictObject({
  branch: BranchName,
  serviceId: Id,
  petIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(50)),
  from: v.string(),
  to: v.string(),
  note: v.exactOptional(textUpTo(LONGEST_NOTE)),
})

/** Handles services, requests, schedules and invoices. */
export function bookingsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/services', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, ServicesQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      return response(200).json({ services: backend.listServices(query.value.branch) })
    }),
    http.post('/accounts/{id}/requests', async ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, ServiceRequest)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const key = request.headers.get('Idempotency-Key')
      const answer = once(backend, { caller, key, payload: ['request', id, body.value] }, () =>
        toStored(backend.requestServices(caller, id, body.value), (entry) => ({
          status: 201,
          body: entry,
        })),
      )
      return response.untyped(toResponse(answer))
    }),
    http.get('/accounts/{id}/schedule', ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const entries = backend.listSchedule(admitted.value, id)
      if (!entries.ok) return response.untyped(problemResponse(entries.problem))
      return response(200).json({ entries: entries.value })
    }),
    http.get('/accounts/{id}/invoices', ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const invoices = backend.listInvoices(admitted.value, id)
      if (!invoices.ok) return response.untyped(problemResponse(invoices.problem))
      return response(200).json({ invoices: invoices.value })
    }),
  ]
}
