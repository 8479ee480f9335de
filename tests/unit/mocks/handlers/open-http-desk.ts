import type { WireSession } from '../../../../mocks/backend/wire.ts'
import { answerApi } from '../../../../mocks/handlers/answer-api.ts'
import { createHandlers, type HandlerOptions } from '../../../../mocks/handlers/index.ts'
import { type OpenDesk, openDesk } from '../open-desk.ts'

/** A request as a test writes it. `body` is sent as JSON unless it is a text already. */
export interface Ask {
  method?: string
  body?: unknown
  headers?: Record<string, string>
}

/** A browser with a session of its own. */
export interface Visitor {
  session: WireSession
  ask(path: string, ask?: Ask): Promise<Response>
}

/** The business behind its HTTP handlers. */
export interface HttpDesk extends OpenDesk {
  /** Asks without any session. */
  ask(path: string, ask?: Ask): Promise<Response>
  /** Signs in. Every request then carries the cookie and the CSRF token, unless `headers` say otherwise. */
  visit(name: string): Promise<Visitor>
}

/** Opens Paws & Co. over HTTP; `watch` sees every request and answer. */
export function openHttpDesk(
  options: HandlerOptions = {},
  watch: (request: Request, response: Response) => Promise<void> = async () => {},
): HttpDesk {
  const desk = openDesk()
  const handlers = createHandlers(desk.backend, options)

  async function ask(path: string, { method = 'GET', body, headers = {} }: Ask = {}) {
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
    const request = new Request(`http://in-home.test/api/v1${path}`, {
      method,
      headers: typed(text, headers),
      ...(text !== undefined && { body: text }),
    })
    const response = await answerApi(handlers, request.clone())
    if (!response) throw new Error(`Nobody answered ${method} ${path}.`)
    await watch(request, response.clone())
    return response
  }

  return {
    ...desk,
    ask,
    async visit(name) {
      const credentials = { email: `${name}@paws.example`, password: 'demo' }
      const response = await ask('/session', { method: 'POST', body: credentials })
      const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
      const session: Visitor['session'] = await response.json()
      const own = { Cookie: cookie, 'X-CSRF-Token': session.csrfToken }
      return {
        session,
        ask: (path, asked = {}) => ask(path, { ...asked, headers: { ...own, ...asked.headers } }),
      }
    },
  }
}

/** A body is JSON unless the headers say what it is. */
function typed(text: string | undefined, given: Record<string, string>): Headers {
  const headers = new Headers(given)
  if (text !== undefined && !headers.has('Content-Type'))
    headers.set('Content-Type', 'application/json')
  return headers
}

/** The name of the problem in an answer. */
export async function problemIn(response: Response): Promise<string> {
  const body: { type?: string } = await response.json()
  return body.type?.replace('urn:tandem:problem:', '') ?? `no problem, ${response.status}`
}
