import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { type Desk, http } from './api.ts'
import { readQuery } from './body.ts'
import { problemResponse } from './problems.ts'
import { Cursor } from './schemas.ts'

const limit = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,4}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(1000),
)

const ChangesQuery = v.object({
  cursor: v.exactOptional(Cursor),
  limit: v.optional(limit, '500'),
})

/** Handles the feed of accounts. */
export function changesHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/changes', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, ChangesQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const page = backend.listChanges(admitted.value, query.value)
      if (!page.ok) return response.untyped(problemResponse(page.problem))
      return response(200).json(page.value)
    }),
  ]
}
