import type { HttpHandler } from 'msw'
import { type Desk, http } from './api.ts'
import { readQuery } from './body.ts'
import { problemResponse } from './problems.ts'
import { ChangesQuery } from './schemas.ts'

/** The feed of accounts. */
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
