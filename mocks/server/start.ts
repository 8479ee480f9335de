import type { Branch } from '../../lib/domain/branch.ts'
import type { Backend } from '../backend/backend.ts'
import { makeBackend } from '../backend/make-backend.ts'
import { type BusinessPlan, makeBusiness } from '../business/make-business.ts'
import { redirect } from '../dashboards/answers.ts'
import { type Dashboard, makeDashboard } from '../dashboards/dashboard.ts'
import { isOfPortal, makePortal } from '../dashboards/portal/portal.ts'
import { answerApi } from '../handlers/answer-api.ts'
import { makeHandlers } from '../handlers/index.ts'
import { addressesOf } from './addresses.ts'
import { buildDoors } from './doors.ts'
import { type FaultBook, makeFaultBook } from './faults.ts'

/** The emulated vendor at work: both dashboards and the API, on two origins. */
export interface Emulation {
  urls: { inHome: string; facility: string }
  backend: Backend
  faults: FaultBook
  /** How many requests came, by method and path. */
  requests: Map<string, number>
  dashboards: Record<Branch, Dashboard>
  stop(): Promise<void>
}

/** Starts both servers. They answer as soon as the promise is kept. */
export async function startEmulation({
  port,
  ...plan
}: BusinessPlan & { port: number }): Promise<Emulation> {
  const business = makeBusiness(plan)
  const doors = await buildDoors(port)
  const backend = makeBackend(business, { urls: addressesOf(doors.origins), now: Date.now })
  const handlers = makeHandlers(backend)
  const faults = makeFaultBook(doors.shutFor)
  const requests = new Map<string, number>()
  const dashboards = {
    'in-home': makeDashboard(backend, 'in-home'),
    facility: makeDashboard(backend, 'facility'),
  }

  const portal = makePortal(backend)

  /** The portal is one place, at In-Home: Facility leads there. */
  function answerPage(request: Request, branch: Branch): Promise<Response> | Response {
    const { pathname } = new URL(request.url)
    if (!isOfPortal(pathname)) return dashboards[branch].answer(request)
    if (branch === 'in-home') return portal.answer(request)
    return redirect(`${doors.origins['in-home']}/portal`)
  }

  async function answer(request: Request): Promise<Response> {
    const { origin } = new URL(request.url)
    return (await answerApi(handlers, request, origin)) ?? new Response(null, { status: 404 })
  }

  doors.open((incoming, branch) => {
    const { pathname } = new URL(incoming.url)
    const asked = `${incoming.method} ${pathname}`
    requests.set(asked, (requests.get(asked) ?? 0) + 1)
    return faults.play(incoming, async (request) =>
      pathname.startsWith('/api/') ? answer(request) : answerPage(request, branch),
    )
  })
  const { 'in-home': inHome, facility } = doors.origins
  return { urls: { inHome, facility }, backend, faults, requests, dashboards, stop: doors.close }
}
