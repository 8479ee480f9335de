import type { HttpHandler } from 'msw'
import { safeParse } from 'valibot'
import { refuse } from '../backend/answer.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import { etagOf, versionIn } from './etag.ts'
import { once } from './once.ts'
import { problemResponse, toProblemBody } from './problems.ts'
import { Branch, NewAccount, ProfileQuery, StatusChange } from './schemas.ts'

/** Look up, read, create, make inactive and active again. */
export function accountsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/accounts', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, ProfileQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const { branch, kind, profileId } = query.value
      const account = backend.findByProfile(admitted.value, branch, kind, profileId)
      return response(200).json({ accounts: account ? [account] : [] })
    }),
    http.post('/accounts', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, NewAccount)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { value, text } = body.value
      const key = request.headers.get('Idempotency-Key')
      const answer = await once(backend, { caller, key, request, text }, () => {
        const created = backend.createAccount(caller, value)
        if (!created.ok) return toStored(toProblemBody(created.problem))
        return { status: 201, etag: etagOf(created.value), body: created.value }
      })
      return response.untyped(answer)
    }),
    http.get('/accounts/{id}', ({ request, cookies, params, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const found = backend.readAccount(admitted.value, params.id)
      if (!found.ok) return response.untyped(problemResponse(found.problem))
      return response(200).json(found.value, { headers: { ETag: etagOf(found.value.account) } })
    }),
    http.patch(
      '/accounts/{id}/profiles/{branch}',
      async ({ request, cookies, params, response }) => {
        const admitted = door.admitChange({ request, cookies })
        if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
        const branch = safeParse(Branch, params.branch)
        if (!branch.success) return response.untyped(problemResponse({ name: 'not-found' }))
        const ifMatch = request.headers.get('If-Match')
        if (ifMatch === null) {
          return response.untyped(problemResponse(refuse('precondition-required').problem))
        }
        const body = await readBody(request, StatusChange)
        if (!body.ok) return response.untyped(problemResponse(body.problem))
        const account = backend.changeStatus(
          admitted.value,
          params.id,
          branch.output,
          body.value.value,
          versionIn(ifMatch),
        )
        if (!account.ok) return response.untyped(problemResponse(account.problem))
        return response(200).json(account.value, { headers: { ETag: etagOf(account.value) } })
      },
    ),
  ]
}

function toStored<T extends { status: number }>(body: T): { status: number; body: T } {
  return { status: body.status, body }
}
