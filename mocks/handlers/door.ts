import type { Answer } from '../backend/answer.ts'
import { refuse } from '../backend/answer.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'

/** The cookie of a session, as the dashboards set it too. */
export const SESSION_COOKIE = 'paws_session'

const MINUTE_MS = 60_000

/** The credentials that a request carries. */
export interface Visitor {
  request: { headers: Headers }
  cookies: Record<string, string>
}

/** Creates a door that limits requests per session and whole minute. Those without a session share one count. */
export function createDoor(backend: Backend, requestsPerMinute: number) {
  let minute = 0
  let counts = new Map<string, number>()

  function admitAnyone({ cookies }: Visitor): Answer<undefined> {
    const now = backend.now()
    const current = Math.floor(now / MINUTE_MS)
    if (current !== minute) counts = new Map()
    minute = current
    const token = cookies[SESSION_COOKIE] ?? ''
    const visitor = backend.callerOf(token) ? token : ''
    const count = (counts.get(visitor) ?? 0) + 1
    counts.set(visitor, count)
    if (count <= requestsPerMinute) return { ok: true, value: undefined }
    return refuse('too-many', { retryAfter: Math.ceil(((current + 1) * MINUTE_MS - now) / 1000) })
  }

  function admit(visitor: Visitor): Answer<SignedInCaller> {
    const limited = admitAnyone(visitor)
    if (!limited.ok) return limited
    const caller = backend.callerOf(visitor.cookies[SESSION_COOKIE])
    return caller ? { ok: true, value: caller } : refuse('signed-out')
  }

  return {
    /** Lets anybody in, at a limited rate. */
    admitAnyone,
    /** Lets the signed-in in, at a limited rate. */
    admit,
    /** Lets in the signed-in whose request proves that it comes from their own page. */
    admitChange(visitor: Visitor): Answer<SignedInCaller> {
      const admitted = admit(visitor)
      if (!admitted.ok) return admitted
      const shown = visitor.request.headers.get('X-CSRF-Token')
      return shown === admitted.value.csrfToken ? admitted : refuse('forbidden')
    },
  }
}

/** Decides who comes in, before anything else is looked at. */
export type Door = ReturnType<typeof createDoor>
