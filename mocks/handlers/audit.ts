import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { type Desk, http } from './api.ts'
import { readQuery } from './body.ts'
import { problemResponse } from './problems.ts'
import { Cursor } from './schemas.ts'

const AuditQuery = v.object({
  cursor: v.exactOptional(Cursor),
  accountId: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
})

/** Handles the audit log. */
export function auditHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/audit', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, AuditQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const page = backend.listAudit(admitted.value, query.value)
      if (!page.ok) return response.untyped(problemResponse(page.problem))
      return response(200).json(page.value)
    }),
  ]
}
