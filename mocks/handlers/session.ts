import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { type Desk, http } from './api.ts'
import { readBody } from './body.ts'
import { SESSION_COOKIE } from './door.ts'
import { problemResponse } from './problems.ts'

const Credentials = v.strictObject({
  email: v.pipe(v.string(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(200)),
})

/** A longer name is cut: it is a name, and reading it must not fail. */
function deviceOf(request: { headers: Headers }): string {
  return (request.headers.get('X-Device') ?? '').slice(0, 64)
}

function cookie(token: string, lifetime = ''): string {
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax${lifetime}`
}

/** Handles sign-in, the current session and sign-out. */
export function sessionHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/session', ({ request, cookies, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      return response(200).json(backend.describeSession(admitted.value, deviceOf(request)))
    }),
    http.post('/session', async ({ request, cookies, response }) => {
      const admitted = door.admitAnyone({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const body = await readBody(request, Credentials)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const caller = backend.signIn(body.value)
      if (!caller.ok) return response.untyped(problemResponse(caller.problem))
      return response(200).json(backend.describeSession(caller.value, deviceOf(request)), {
        headers: { 'Set-Cookie': cookie(caller.value.token) },
      })
    }),
    http.delete('/session', ({ request, cookies, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      backend.signOut(admitted.value)
      return response(204).empty({ headers: { 'Set-Cookie': cookie('', '; Max-Age=0') } })
    }),
  ]
}
