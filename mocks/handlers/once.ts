import { createHash } from 'node:crypto'
import { HttpResponse } from 'msw'
import type { Answer, RefusedProblem } from '../backend/answer.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { KeptAnswer } from '../backend/model.ts'
import { toProblemBody } from './problems.ts'

/** How long an answer is kept for its key, in milliseconds. */
const KEPT_MS = 30 * 86_400_000

/** An answer as it is kept: its status, its version where it has one, its body. */
export type StoredAnswer = NonNullable<KeptAnswer['answer']>

/** The parts that identify a repeated request. */
export interface KeyedRequest {
  caller: SignedInCaller
  key: string | null
  /** The parsed request: the same request makes the same JSON, however it was sent. */
  payload: readonly unknown[]
}

/** Returns a refusal as it is stored. */
export function storedRefusal(problem: RefusedProblem): StoredAnswer {
  const body = toProblemBody(problem)
  return { status: body.status, body }
}

/** Returns an answer as it is stored: the result, or the refusal. */
export function toStored<T>(answer: Answer<T>, granted: (value: T) => StoredAnswer): StoredAnswer {
  return answer.ok ? granted(answer.value) : storedRefusal(answer.problem)
}

/** Turns a stored answer into a response, the first time and every time after. */
export function toResponse({ status, etag, body }: StoredAnswer): Response {
  const headers = new Headers()
  headers.set('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
  if (etag) headers.set('ETag', etag)
  return new HttpResponse(JSON.stringify(body), { status, headers })
}

/**
 * Carries out a keyed change once per actor and key. Whatever the first try answered, a refusal too, is the answer to every later one. An
 * exception is not stored, so that the key can be tried again.
 */
export function once(
  backend: Backend,
  { caller, key, payload }: KeyedRequest,
  run: () => StoredAnswer,
): StoredAnswer {
  if (key === null) return storedRefusal({ name: 'key-required' })
  if (key.length < 8 || key.length > 64) return storedRefusal({ name: 'invalid' })
  const { kept } = backend.business
  const slot = `${caller.accountId} ${key}`
  const request = createHash('sha256').update(JSON.stringify(payload)).digest('hex')
  const known = kept.get(slot)
  if (known && backend.now() - known.at <= KEPT_MS) {
    if (known.request !== request) return storedRefusal({ name: 'key-reused' })
    return known.answer ?? storedRefusal({ name: 'in-progress' })
  }
  const entry: KeptAnswer = { request, at: backend.now() }
  kept.set(slot, entry)
  try {
    entry.answer = run()
  } catch (surprise) {
    kept.delete(slot)
    throw surprise
  }
  return entry.answer
}
