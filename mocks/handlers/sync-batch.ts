import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { WireProblem, WireSync, WireSyncBatchAnswer } from '../backend/wire.ts'
import { type Desk, http } from './api.ts'
import { readBody } from './body.ts'
import { type StoredAnswer, storedRefusal } from './once.ts'
import { problemResponse } from './problems.ts'
import { Id } from './schemas.ts'
import { previewOnly, syncMembers, syncOnce } from './sync-once.ts'

/** What of an item must be right for the batch to be: each is checked by itself, so that a bad one spoils no other. */
const SyncBatch = v.strictObject({
  items: v.pipe(v.array(v.looseObject({ key: Id })), v.minLength(1), v.maxLength(100)),
  dryRun: v.optional(v.boolean(), false),
})

const SyncBatchItem = v.strictObject({
  key: Id,
  ifMatch: v.exactOptional(v.string()),
  ...syncMembers,
})

type ItemAnswer = WireSyncBatchAnswer['items'][number]

/** Handles many syncs in one request, each with its own answer. */
export function syncBatchHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.post('/syncs/batch', async ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, SyncBatch)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const { items, dryRun } = body.value
      const allowed = backend.admitBulk(caller, { dryRun })
      if (!allowed.ok) return response.untyped(problemResponse(allowed.problem))
      // No other request runs between the check of the right and the last item.
      const run = dryRun ? previewOnly : syncOnce
      const answers = items.map((item) => answerTo(item, { backend, caller, run }))
      return response(200).json({ items: answers })
    }),
  ]
}

function answerTo(
  item: { key: string },
  { backend, caller, run }: { backend: Backend; caller: SignedInCaller; run: typeof syncOnce },
): ItemAnswer {
  const { key } = item
  const parsed = v.safeParse(SyncBatchItem, item)
  if (!parsed.success) return itemAnswer(key, storedRefusal({ name: 'invalid' }))
  const { key: _named, ifMatch = null, ...sync } = parsed.output
  return itemAnswer(key, run(backend, caller, { key, ifMatch, sync }))
}

function itemAnswer(key: string, { status, body }: StoredAnswer): ItemAnswer {
  // What is kept under the key of a sync is a sync, or the problem that its status says.
  return status === 200
    ? { key, status, sync: body as WireSync }
    : { key, status, problem: body as WireProblem }
}
