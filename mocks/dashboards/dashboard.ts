import type { Branch } from '../../lib/domain/branch.ts'
import type { Backend } from '../backend/backend.ts'
import { redirect, respondWith } from './answers.ts'
import { answerAsset } from './assets.ts'
import { clientPage, saveDetails } from './pages/accounts/client.ts'
import { savePrimary, saveStatus } from './pages/accounts/client-changes.ts'
import { clientListPage, staffListPage } from './pages/accounts/lists.ts'
import { createPerson, newPersonPage } from './pages/accounts/new-person.ts'
import { staffPage } from './pages/accounts/staff.ts'
import { finishVisit, saveStaffStatus } from './pages/accounts/staff-changes.ts'
import { decideRequest } from './pages/conversation/approvals.ts'
import { markSeen, writeMessage } from './pages/conversation/conversation-changes.ts'
import { requestServices } from './pages/conversation/request-changes.ts'
import { noAccessPage } from './pages/gate.ts'
import { homePage } from './pages/home.ts'
import { frontDeskPage } from './pages/schedule/front-desk.ts'
import { moveGuests, tickAddOn } from './pages/schedule/front-desk-changes.ts'
import { shiftsPage } from './pages/schedule/rota.ts'
import { addShift, publishSchedule, removeDraft } from './pages/schedule/rota-changes.ts'
import { signIn, signInPage, toSignIn } from './pages/sign-in.ts'
import { signOut } from './pages/sign-out.ts'
import { notFoundPage, shelfPage } from './pages/simple.ts'
import { tokenOf } from './session-cookie.ts'
import type { PageContent, Redesign, Theme } from './theme.ts'
import { facilityTheme } from './themes/facility/theme.ts'
import { inHomeTheme } from './themes/in-home/theme.ts'
import { type Knock, type Visit, visitOf } from './visit.ts'

type PageAnswer = (visit: Visit, id: string) => PageContent | Promise<Response>

interface DashboardRoute {
  asks: RegExp
  answer: PageAnswer
  only?: Branch
}

/** Method and path of everything a signed-in visitor can ask for. */
const ROUTES: DashboardRoute[] = [
  { asks: /^GET \/$/, answer: homePage },
  { asks: /^GET \/clients$/, answer: clientListPage },
  { asks: /^GET \/clients\/new$/, answer: newPersonPage('client') },
  { asks: /^POST \/clients\/new$/, answer: createPerson('client') },
  { asks: /^GET \/clients\/(\d+)$/, answer: clientPage },
  { asks: /^POST \/clients\/(\d+)\/details$/, answer: saveDetails },
  { asks: /^POST \/clients\/(\d+)\/status$/, answer: saveStatus },
  { asks: /^POST \/clients\/(\d+)\/primary-branch$/, answer: savePrimary },
  { asks: /^POST \/clients\/(\d+)\/messages$/, answer: writeMessage },
  { asks: /^POST \/clients\/(\d+)\/messages\/seen$/, answer: markSeen },
  { asks: /^POST \/clients\/(\d+)\/requests$/, answer: requestServices },
  { asks: /^POST \/approvals$/, answer: decideRequest },
  { asks: /^GET \/clients\/.+$/, answer: () => notFoundPage('client') },
  { asks: /^GET \/staff$/, answer: staffListPage },
  { asks: /^GET \/staff\/new$/, answer: newPersonPage('staff') },
  { asks: /^POST \/staff\/new$/, answer: createPerson('staff') },
  { asks: /^GET \/staff\/(\d+)$/, answer: staffPage },
  { asks: /^POST \/staff\/(\d+)\/status$/, answer: saveStaffStatus },
  { asks: /^POST \/staff\/(\d+)\/visits$/, answer: finishVisit, only: 'in-home' },
  { asks: /^GET \/shifts$/, answer: (visit) => shiftsPage(visit) },
  { asks: /^POST \/shifts$/, answer: addShift },
  { asks: /^POST \/shifts\/publish$/, answer: publishSchedule },
  { asks: /^POST \/shifts\/remove$/, answer: removeDraft },
  { asks: /^GET \/front-desk$/, answer: frontDeskPage, only: 'facility' },
  { asks: /^POST \/front-desk\/check-(in|out)$/, answer: moveGuests, only: 'facility' },
  { asks: /^POST \/front-desk\/add-on$/, answer: tickAddOn, only: 'facility' },
  { asks: /^GET \/[a-z-]+$/, answer: ({ url }) => shelfPage(url.pathname) ?? notFoundPage() },
]

const THEMES: Record<Branch, Theme> = { 'in-home': inHomeTheme, facility: facilityTheme }

/** Opens the web pages of one branch on a business. */
export function createDashboard(backend: Backend, branch: Branch) {
  const redesign: Redesign = { omitHeading: false }
  const theme = THEMES[branch]
  return {
    /** What the vendor changed since; may be changed while the dashboard runs. */
    redesign,
    async answer(request: Request): Promise<Response> {
      const url = new URL(request.url)
      const asset = answerAsset(url.pathname)
      if (asset) return asset
      const { business } = backend
      return answerKnock({ request, url, backend, business, branch, theme, redesign })
    },
  }
}

async function answerKnock(knock: Knock): Promise<Response> {
  const { backend, request, url } = knock
  const caller = backend.callerOf(tokenOf(request))
  // A head is a page without its body; the server leaves that out.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const asked = `${method} ${url.pathname}`
  if (asked === 'POST /sign-in') return signIn(knock)
  if (asked === 'GET /sign-in') return caller ? redirect('/') : signInPage(knock)
  if (!caller) return toSignIn(knock)
  if (asked === 'POST /sign-out') return signOut(knock, caller)
  const visit = visitOf(knock, caller)
  return visit ? answerVisit(visit, asked) : noAccessPage(knock, caller)
}

async function answerVisit(visit: Visit, asked: string): Promise<Response> {
  for (const { asks, answer, only } of ROUTES) {
    const match = asks.exec(asked)
    if (!match || (only && only !== visit.branch)) continue
    const answered = await answer(visit, match[1] ?? '')
    return answered instanceof Response ? answered : respondWith(visit, answered)
  }
  return respondWith(visit, notFoundPage())
}
