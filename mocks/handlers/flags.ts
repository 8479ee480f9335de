import { type HttpHandler, HttpResponse } from 'msw'
import * as v from 'valibot'
import { LONGEST_FLAG_LABEL } from '../../lib/domain/accounts/flag.ts'
import { type Answer, refuse } from '../backend/answer.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { WireAccount } from '../backend/wire.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import type { Door, Visitor } from './door.ts'
import { etagOf, versionIn } from './etag.ts'
import { problemResponse } from './problems.ts'
import { BranchName, Id, textUpTo } from './schemas.ts'

const Label = v.pipe(textUpTo(LONGEST_FLAG_LABEL), v.minLength(1))

const FlagsQuery = v.object({ branch: BranchName })
const FlagAddition = v.strictObject({
  branch: BranchName,
  flagId: Id,
  label: v.exactOptional(Label),
})
const RemovalQuery = v.object({ label: v.exactOptional(Label) })

/** Handles the flags of a branch, and those of a client. */
export function flagsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/flags', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, FlagsQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const flags = backend.listFlags(admitted.value, query.value.branch)
      if (!flags.ok) return response.untyped(problemResponse(flags.problem))
      return response(200).json({ flags: flags.value })
    }),
    http.post('/accounts/{id}/flags', async ({ request, cookies, params: { id }, response }) => {
      const admitted = admitVersioned(door, { request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const body = await readBody(request, FlagAddition)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { caller, version } = admitted.value
      const change = { ...body.value, wanted: 'on' } as const
      return response.untyped(toResponse(backend.changeFlag(caller, id, change, version)))
    }),
    http.delete(
      '/accounts/{id}/flags/{branch}/{flagId}',
      ({ request, cookies, params, response }) => {
        const admitted = admitVersioned(door, { request, cookies })
        if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
        const branch = v.safeParse(BranchName, params.branch)
        if (!branch.success) return response.untyped(problemResponse({ name: 'not-found' }))
        const query = readQuery(request, RemovalQuery)
        const named = v.safeParse(Id, params.flagId)
        if (!query.ok || !named.success) {
          return response.untyped(problemResponse({ name: 'invalid' }))
        }
        const { caller, version } = admitted.value
        const change = {
          ...query.value,
          branch: branch.output,
          flagId: named.output,
          wanted: 'off',
        } as const
        return response.untyped(toResponse(backend.changeFlag(caller, params.id, change, version)))
      },
    ),
  ]
}

/** Admits a change that names the version it was made for. */
function admitVersioned(
  door: Door,
  visitor: Visitor,
): Answer<{ caller: SignedInCaller; version: number | undefined }> {
  const admitted = door.admitChange(visitor)
  if (!admitted.ok) return admitted
  const ifMatch = visitor.request.headers.get('If-Match')
  if (ifMatch === null) return refuse('precondition-required')
  return { ok: true, value: { caller: admitted.value, version: versionIn(ifMatch) } }
}

function toResponse(account: Answer<WireAccount>): Response {
  if (!account.ok) return problemResponse(account.problem)
  return HttpResponse.json(account.value, { headers: { ETag: etagOf(account.value) } })
}
