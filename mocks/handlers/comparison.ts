import type { HttpHandler } from 'msw'
import { type Desk, http } from './api.ts'
import { etagOf } from './etag.ts'
import { problemResponse } from './problems.ts'

/** Handles the comparison of a client's two profiles. */
export function comparisonHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/accounts/{id}/comparison', ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const compared = backend.compareProfiles(admitted.value, id)
      if (!compared.ok) return response.untyped(problemResponse(compared.problem))
      const { value } = compared
      return response(200).json(value, { headers: { ETag: etagOf(value.account) } })
    }),
  ]
}
