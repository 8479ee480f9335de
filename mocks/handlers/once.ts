import { HttpResponse } from 'msw'
import { refuse } from '../backend/answer.ts'
import type { Backend, Caller } from '../backend/backend.ts'
import type { KeptAnswer } from '../backend/model.ts'
import { problemResponse } from './problems.ts'

/** How long an answer is kept for its key. */
const KEPT_MS = 30 * 86_400_000

type Stored = NonNullable<KeptAnswer['answer']>

/** What makes a request the same one again. */
export interface Keyed {
  caller: Caller
  key: string | null
  request: Pick<Request, 'method' | 'url'>
  /** The body as it was sent; '' without one. */
  text: string
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A stored answer as it goes out, the first time and every time after. */
export function toResponse({ status, etag, body }: Stored): Response {
  const headers = new Headers()
  headers.set('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
  if (etag) headers.set('ETag', etag)
  return new HttpResponse(JSON.stringify(body), { status, headers })
}

/**
 * Carries a keyed change out once per actor and key. Whatever the first try answered, a refusal too, is the answer to
 * every later one. A surprise is not kept, so that the key can be tried again.
 */
export async function once(backend: Backend, keyed: Keyed, run: () => Stored): Promise<Response> {
  const { caller, key, request, text } = keyed
  if (key === null) return problemResponse(refuse('key-required').problem)
  if (key.length < 8 || key.length > 64) return problemResponse(refuse('invalid').problem)
  const { kept } = backend.business
  const slot = `${caller.accountId} ${key}`
  const asked = await digest(`${request.method} ${new URL(request.url).pathname}\n${text}`)
  const known = kept.get(slot)
  if (known && backend.now() - known.at <= KEPT_MS) {
    if (known.request !== asked) return problemResponse(refuse('key-reused').problem)
    if (!known.answer) return problemResponse(refuse('in-progress').problem)
    return toResponse(known.answer)
  }
  const entry: KeptAnswer = { request: asked, at: backend.now() }
  kept.set(slot, entry)
  try {
    entry.answer = run()
  } catch (surprise) {
    kept.delete(slot)
    throw surprise
  }
  return toResponse(entry.answer)
}
