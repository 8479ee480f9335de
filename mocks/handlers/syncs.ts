import type { HttpHandler } from 'msw'
import type { components } from '../../lib/backend/schema.ts'
import type { Answer } from '../backend/answer.ts'
import type { KeptAnswer } from '../backend/model.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import { etagOf, versionIn } from './etag.ts'
import { once, toResponse } from './once.ts'
import { problemResponse, toProblemBody } from './problems.ts'
import { SyncRequest, SyncsQuery } from './schemas.ts'

type Sync = components['schemas']['Sync']
type Stored = NonNullable<KeptAnswer['answer']>

/** Sync, preview, look up, take back. */
export function syncsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/syncs', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, SyncsQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const syncs = backend.findSyncs(admitted.value, query.value)
      if (!syncs.ok) return response.untyped(problemResponse(syncs.problem))
      return response(200).json({ syncs: syncs.value })
    }),
    http.post('/syncs', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, SyncRequest)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { value, text } = body.value
      const key = request.headers.get('Idempotency-Key')
      const ifMatch = request.headers.get('If-Match')
      const run = () =>
        toStored(backend.syncAccount(caller, value, versionIn(ifMatch), key ?? ''), true)
      if (value.dryRun) return response.untyped(toResponse(run()))
      return response.untyped(await once(backend, { caller, key, request, text }, run))
    }),
    http.post('/syncs/{id}/undo', async ({ request, cookies, params, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const key = request.headers.get('Idempotency-Key')
      const run = () => toStored(backend.undoSync(caller, params.id), false)
      return response.untyped(await once(backend, { caller, key, request, text: '' }, run))
    }),
  ]
}

function toStored(answer: Answer<Sync>, withETag: boolean): Stored {
  if (!answer.ok) {
    const body = toProblemBody(answer.problem)
    return { status: body.status, body }
  }
  const etag = withETag ? { etag: etagOf(answer.value.account) } : {}
  return { status: 200, ...etag, body: answer.value }
}
