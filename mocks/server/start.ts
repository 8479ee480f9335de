import type { Branch } from '../../lib/domain/branch.ts'
import { createBackend } from '../backend/backend.ts'
import { type BusinessPlan, createBusiness } from '../business/make-business.ts'
import { redirect } from '../dashboards/answers.ts'
import { createDashboard } from '../dashboards/dashboard.ts'
import { createPortal, isOfPortal } from '../dashboards/portal/portal.ts'
import { answerApi } from '../handlers/answer-api.ts'
import { createHandlers } from '../handlers/index.ts'
import { isForeignChange } from '../handlers/origin-check.ts'
import { addressesOf } from './addresses.ts'
import { createDoors } from './doors.ts'
import { createFaultBook } from './fault-book.ts'

/** Port and name of this computer, as for `createDoors`. */
interface Where {
  port: number
  host?: string | undefined
}

/** Starts both servers. They answer as soon as the promise is kept. */
export async function startEmulation({ port, host, ...plan }: Where & BusinessPlan) {
  const business = createBusiness(plan)
  const doors = await createDoors(port, host)
  const backend = createBackend(business, { urls: addressesOf(doors.origins), now: Date.now })
  const handlers = createHandlers(backend)
  const faults = createFaultBook(doors.shutFor)
  const requests = new Map<string, number>()
  const dashboards = {
    'in-home': createDashboard(backend, 'in-home'),
    facility: createDashboard(backend, 'facility'),
  }

  const portal = createPortal(backend)

  /** The portal is one place, at In-Home: Facility leads there. */
  function answerPage(request: Request, branch: Branch): Promise<Response> | Response {
    const { pathname } = new URL(request.url)
    if (isForeignChange(request, backend.origins)) {
      return new Response('This form is sent from its own site only.', { status: 403 })
    }
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
  return {
    urls: { inHome, facility },
    backend,
    faults,
    /** How many requests came, by method and path. */
    requests,
    dashboards,
    stop: doors.close,
  }
}

/** The emulated vendor at work: both dashboards and the API, on two origins. */
export type Emulation = Awaited<ReturnType<typeof startEmulation>>
