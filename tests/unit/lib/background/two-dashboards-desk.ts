import { getResponse } from 'msw'
import { createBackend } from '../../../../mocks/backend/backend.ts'
import { createBusiness } from '../../../../mocks/business/make-business.ts'
import { createHandlers } from '../../../../mocks/handlers/index.ts'
import { addressesOf } from '../../../../mocks/server/addresses.ts'
import { DEMO } from '../../../fixtures/demo-dashboard.ts'
import { IN_HOME, openDesk } from './open-desk.ts'

/** A second dashboard on the hosts of the first, behind other ports. */
export const THERE = {
  ...DEMO,
  id: '2e8b7f3c-5d0a-4d6e-8f63-0b7c1d0e9a02',
  name: 'There',
  origins: { 'in-home': 'http://127.0.0.1:5310', facility: 'http://127.0.0.1:5311' },
}

/** The origins at which a session is opened: of the first dashboard, and of the second. */
export const HERE_AT = IN_HOME
export const THERE_AT = THERE.origins['in-home']

const isThere = ({ url }: Request) => new URL(url).port.startsWith('53')

/**
 * A desk with two dashboards of two businesses that gave the same ids to their people: at both, Ana is signed in, and a worker has been
 * started that has asked nothing yet.
 */
export function openTwoDashboards() {
  const desk = openDesk()
  desk.known.push(THERE)
  const there = createBackend(createBusiness({ accounts: 30, seed: 1 }), {
    urls: addressesOf(THERE.origins),
  })
  const handlers = createHandlers(there)
  const signedIn = there.signIn({ email: 'ana@paws.example', password: 'demo' })
  if (!signedIn.ok) throw new Error('Ana cannot sign in there')
  const cookie = `paws_session=${signedIn.value.token}`
  /** What was asked of the second backend. */
  const askedThere: string[] = []

  desk.disturb(async (request, send) => {
    if (!isThere(request)) return send()
    askedThere.push(`${request.method} ${new URL(request.url).pathname}`)
    const theirs = { headers: { ...Object.fromEntries(request.headers), cookie } }
    const response = await getResponse(handlers, new Request(request, theirs))
    return response ?? new Response(null, { status: 404 })
  })
  desk.signIn('ana')
  return { desk, worker: desk.startWorker(), there, askedThere }
}
