import type { Refusal } from '../../lib/domain/problem.ts'

const READS = ['GET', 'HEAD', 'OPTIONS']

/** Browser extensions have an origin of their own. Theirs still need the token of the session. */
const EXTENSION = /^(chrome|moz)-extension:\/\//

/** True if a browser sends this change for a page of another site, which the cookie alone does not tell. Others than browsers name no origin. */
export function isForeignChange(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('Origin')
  if (READS.includes(request.method) || origin === null || EXTENSION.test(origin)) return false
  return ![...origins, new URL(request.url).origin].includes(origin)
}

/**
 * Returns why a change is refused before anything else is looked at; undefined if it is not. A page of another site can send a body without
 * being asked first only if its type is that of a form.
 */
export function changeRefusal(request: Request, origins: readonly string[]): Refusal | undefined {
  if (isForeignChange(request, origins)) return 'forbidden'
  if (READS.includes(request.method) || request.body === null) return undefined
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';')
  return type.trim().toLowerCase() === 'application/json' ? undefined : 'wrong-type'
}
