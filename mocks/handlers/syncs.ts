import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import { once, toResponse, toStored } from './once.ts'
import { problemResponse } from './problems.ts'
import { Id } from './schemas.ts'
import { previewOnly, syncMembers, syncOnce } from './sync-once.ts'

/** Values are shown in a preview and nowhere else. */
const SyncRequest = v.pipe(
  v.strictObject({
    ...syncMembers,
    dryRun: v.optional(v.boolean(), false),
    showValues: v.optional(v.boolean(), false),
  }),
  v.check(({ dryRun, showValues }) => dryRun || !showValues),
)

const SyncsQuery = v.object({
  key: v.exactOptional(v.pipe(v.array(Id), v.maxLength(100))),
  accountId: v.exactOptional(Id),
})

/** Handles syncs: sync, preview, look-up and undo. */
export function syncsHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/syncs', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, SyncsQuery, ['key'])
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const { key: keys, ...by } = query.value
      const syncs = backend.findSyncs(admitted.value, { ...by, ...(keys && { keys }) })
      if (!syncs.ok) return response.untyped(problemResponse(syncs.problem))
      return response(200).json({ syncs: syncs.value })
    }),
    http.post('/syncs', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const body = await readBody(request, SyncRequest)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { dryRun, showValues, ...sync } = body.value
      const key = request.headers.get('Idempotency-Key')
      const order = { key, ifMatch: request.headers.get('If-Match'), sync }
      const stored = dryRun
        ? previewOnly(backend, admitted.value, { ...order, showValues })
        : syncOnce(backend, admitted.value, order)
      return response.untyped(toResponse(stored))
    }),
    http.post('/syncs/{id}/undo', ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const key = request.headers.get('Idempotency-Key')
      const answer = once(backend, { caller, key, payload: ['undo', id] }, () =>
        toStored(backend.undoSync(caller, id), (sync) => ({ status: 200, body: sync })),
      )
      return response.untyped(toResponse(answer))
    }),
  ]
}
