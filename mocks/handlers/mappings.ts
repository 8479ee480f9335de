import { type HttpHandler, HttpResponse } from 'msw'
import * as v from 'valibot'
import type { Answer } from '../backend/answer.ts'
import type { WireMappings } from '../backend/wire.ts'
import { type Desk, http } from './api.ts'
import { readBody } from './body.ts'
import { etagOf, versionIn } from './etag.ts'
import { problemResponse } from './problems.ts'
import { Id } from './schemas.ts'

const MappingsChange = v.strictObject({
  pairs: v.pipe(v.array(v.strictObject({ inHome: Id, facility: Id })), v.maxLength(500)),
})

/** Handles the field mappings of the two branches. */
export function mappingsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/mappings', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      return response.untyped(toAnswer(backend.readMappings(admitted.value)))
    }),
    http.put('/mappings', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const ifMatch = request.headers.get('If-Match')
      if (ifMatch === null) {
        return response.untyped(problemResponse({ name: 'precondition-required' }))
      }
      const body = await readBody(request, MappingsChange)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { pairs } = body.value
      const saved = backend.saveMappings(admitted.value, pairs, versionIn(ifMatch))
      return response.untyped(toAnswer(saved))
    }),
  ]
}

function toAnswer(mappings: Answer<WireMappings>): Response {
  if (!mappings.ok) return problemResponse(mappings.problem)
  return HttpResponse.json(mappings.value, { headers: { ETag: etagOf(mappings.value) } })
}
