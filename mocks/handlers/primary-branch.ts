import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { type Desk, http } from './api.ts'
import { readBody } from './body.ts'
import { etagOf, versionIn } from './etag.ts'
import { problemResponse } from './problems.ts'
import { BranchName } from './schemas.ts'

const PrimaryBranchChange = v.strictObject({ branch: BranchName })

/** Handles changes of a client's primary branch. */
export function primaryBranchHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.put(
      '/accounts/{id}/primary-branch',
      async ({ request, cookies, params: { id }, response }) => {
        const admitted = door.admitChange({ request, cookies })
        if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
        const ifMatch = request.headers.get('If-Match')
        if (ifMatch === null)
          return response.untyped(problemResponse({ name: 'precondition-required' }))
        const body = await readBody(request, PrimaryBranchChange)
        if (!body.ok) return response.untyped(problemResponse(body.problem))
        const { branch } = body.value
        const version = versionIn(ifMatch)
        const changed = backend.changePrimaryBranch(admitted.value, id, branch, version)
        if (!changed.ok) return response.untyped(problemResponse(changed.problem))
        return response(200).json(changed.value, { headers: { ETag: etagOf(changed.value) } })
      },
    ),
  ]
}
