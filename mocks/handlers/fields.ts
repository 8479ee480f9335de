import type { HttpHandler } from 'msw'
import { type Desk, http } from './api.ts'
import { problemResponse } from './problems.ts'

/** Handles the field definitions of both branches. */
export function fieldsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/fields', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      return response(200).json(backend.describeFields())
    }),
  ]
}
