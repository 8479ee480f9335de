import { vi } from 'vitest'
import { createBackendClient } from '../../../../lib/backend/client.ts'
import type { Result } from '../../../../lib/domain/result.ts'
import { siteAt } from '../../../fixtures/demo-dashboard.ts'
import { openHttpDesk } from '../../mocks/handlers/open-http-desk.ts'

/** What the network makes of a request; `real`: has the business answer it. */
export type Wire = (real: () => Promise<Response>) => Promise<Response> | Response

/** The client in front of the emulated business, at which Ana is signed in. */
export async function openClientDesk(wire: Wire = (real) => real()) {
  const desk = openHttpDesk()
  const { ask, session } = await desk.visit('ana')
  const paths: string[] = []
  let way = wire
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    paths.push(`${request.method} ${pathname}`)
    return way(async () => {
      // The visitor spells it this way, and two spellings would make two values of one header.
      const { 'x-csrf-token': token = '', ...headers } = Object.fromEntries(request.headers)
      return ask(`${pathname.replace('/api/v1', '')}${search}`, {
        method: request.method,
        ...(request.body && { body: await request.text() }),
        headers: { ...headers, 'X-CSRF-Token': token },
      })
    })
  })
  return {
    ...desk,
    client: createBackendClient(siteAt('http://in-home.test')),
    sent: session,
    paths,
    /** From now on the network does this. */
    disturb(next: Wire) {
      way = next
    },
    item: (key: string, name: string, more: object = {}) => ({
      key,
      accountId: desk.person(name).id,
      to: 'facility' as const,
      ...more,
    }),
  }
}

export type ClientDesk = Awaited<ReturnType<typeof openClientDesk>>

/** The business does what is asked, and its answer is reworded on the way. */
export function reworded(reword: (body: string) => string): Wire {
  return async (real) => {
    const response = await real()
    const { status, headers } = response
    return new Response(reword(await response.text()), { status, headers })
  }
}

/** What was answered; a refusal is a mistake of the test. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.name)
  return result.value
}
