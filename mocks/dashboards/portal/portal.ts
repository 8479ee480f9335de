import type { Backend } from '../../backend/backend.ts'
import { redirect } from '../answers.ts'
import { type ClientVisit, clientVisitOf } from './client-visit.ts'
import { createFormsOnce, type FormsOnce } from './forms-once.ts'
import { answerGuest, type PortalPage } from './page.ts'
import { conversationPage, sendMessage } from './pages/conversation.ts'
import { homePage } from './pages/home.ts'
import { invoicesPage } from './pages/invoices.ts'
import { petPage, savePet } from './pages/pet.ts'
import { notFoundPage } from './pages/plain.ts'
import { profilePage } from './pages/profile.ts'
import { editPage, saveProfile } from './pages/profile-form.ts'
import { requestPage, sendRequest } from './pages/request.ts'
import { schedulePage } from './pages/schedule.ts'
import { signIn, signInPage, signOut, toSignIn } from './pages/sign-in.ts'

interface PortalRoute {
  asks: RegExp
  answer(guest: ClientVisit, named: string): PortalPage | Promise<Response>
}

/** Method and path below `/portal` of everything a signed-in client can ask for. */
const ROUTES: PortalRoute[] = [
  { asks: /^GET $/, answer: homePage },
  { asks: /^GET \/messages$/, answer: (guest) => conversationPage(guest) },
  { asks: /^POST \/messages$/, answer: sendMessage },
  { asks: /^GET \/request$/, answer: (guest) => requestPage(guest) },
  { asks: /^POST \/request$/, answer: sendRequest },
  { asks: /^GET \/schedule$/, answer: schedulePage },
  { asks: /^GET \/invoices$/, answer: invoicesPage },
  { asks: /^GET \/profile$/, answer: profilePage },
  { asks: /^GET \/profile\/(about|in-home|facility)$/, answer: (...asked) => editPage(...asked) },
  { asks: /^POST \/profile\/(about|in-home|facility)$/, answer: saveProfile },
  { asks: /^GET \/pets\/(p-\d+)$/, answer: (...asked) => petPage(...asked) },
  { asks: /^POST \/pets\/(p-\d+)$/, answer: savePet },
]

/** Whether a path belongs to the portal. */
export function isOfPortal(path: string): boolean {
  return path === '/portal' || path.startsWith('/portal/')
}

/** Opens the side of the pet parents on a business: one place for clients of both branches. */
export function createPortal(backend: Backend) {
  const formsOnce = createFormsOnce()
  return {
    answer: (request: Request): Promise<Response> => answerRequest(backend, formsOnce, request),
  }
}

async function answerRequest(
  backend: Backend,
  formsOnce: FormsOnce,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url)
  const ring = { request, url, backend, business: backend.business, formsOnce }
  const guest = clientVisitOf(ring)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const path = url.pathname.slice('/portal'.length).replace(/\/$/, '')
  const asked = `${method} ${path}`
  if (asked === 'POST /sign-in') return signIn(ring)
  if (asked === 'GET /sign-in') return guest ? redirect('/portal') : signInPage(ring)
  if (!guest) return toSignIn(ring)
  if (asked === 'POST /sign-out') return signOut(guest)
  for (const { asks, answer } of ROUTES) {
    const match = asks.exec(asked)
    if (!match) continue
    const answered = await answer(guest, match[1] ?? '')
    return answered instanceof Response ? answered : answerGuest(guest, answered)
  }
  return answerGuest(guest, notFoundPage())
}
