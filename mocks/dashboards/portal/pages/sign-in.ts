import type { Problem } from '../../../../lib/domain/problem.ts'
import type { Backend } from '../../../backend/backend.ts'
import { redirect } from '../../answers.ts'
import { html } from '../../html.ts'
import { isGenuine, isOwnOrigin, readForm } from '../../parts/form.ts'
import { icon } from '../../parts/icons.ts'
import {
  type ClientKnock,
  type ClientVisit,
  cookieFor,
  cookieGone,
  tokenOf,
} from '../client-visit.ts'
import { answerGuest, answerWith } from '../page.ts'
import { forgedPage } from './plain.ts'

const HINTS = [
  ['bob@paws.example', 'In-Home only, until somebody adds him to Facility'],
  ['fay@paws.example', 'Facility only'],
  ['dana@paws.example', 'both, Facility first'],
]

const NOT_ACTIVE =
  'Your profile with us is not active at the moment, so you cannot sign in. Please call or write to us, and we open it again.'

const REASONS: { [name in Problem['name']]?: string } = {
  'wrong-password': 'That e-mail and password do not belong together. Check both and try again.',
  forbidden:
    'This is the clients’ side, and that login is of our staff. Please sign in to your dashboard instead.',
  'branch-inactive': NOT_ACTIVE,
}

/** Where to go after the sign-in: a page of the portal, its home for anything else. */
function nextOf({ url }: ClientKnock): string {
  const wanted = new URL(url.searchParams.get('next') ?? '/portal', url.origin)
  const isOurs = wanted.origin === url.origin && wanted.pathname.startsWith('/portal/')
  return isOurs ? `${wanted.pathname}${wanted.search}` : '/portal'
}

/** Sends somebody who is not signed in to the form, and back here afterwards. */
export function toSignIn({ request, url }: ClientKnock): Response {
  const here = request.method === 'GET' ? `${url.pathname}${url.search}` : '/portal'
  const home = '/portal/sign-in'
  return redirect(here.startsWith('/portal/') ? `${home}?next=${encodeURIComponent(here)}` : home)
}

/** Whether the session of this browser is one of a client who was made inactive everywhere since. */
function wasMadeInactive(backend: Backend, token: string | undefined): boolean {
  const session = token === undefined ? undefined : backend.business.sessions.get(token)
  return session !== undefined && backend.callerOf(token) === undefined
}

/** The form, empty or with what was wrong about the last attempt. */
export function signInPage(ring: ClientKnock, email = '', wrong?: string): Response {
  const { backend, business, request } = ring
  const trouble = wrong ?? (wasMadeInactive(backend, tokenOf(request)) ? NOT_ACTIVE : undefined)
  const action = `/portal/sign-in?next=${encodeURIComponent(nextOf(ring))}`
  const body = html`<main class="gate" id="main">
    <div class="gate-card">
      <p class="brand">${icon('paw')}<span>${business.name}</span></p>
      <h1>Welcome, pet parent</h1>
      <p>Use the e-mail and password you already have. One login for walks at home and for stays with us.</p>
      ${trouble && html`<p class="notice bad" role="alert">${trouble}</p>`}
      <form class="stack" method="post" action=${action}>
        <label>E-mail
          <input type="email" name="email" value=${email} autocomplete="username" required autofocus=${!trouble} />
        </label>
        <label>Password
          <input type="password" name="password" autocomplete="current-password" required />
        </label>
        <button class="button wide" type="submit">Sign in</button>
      </form>
    </div>
    <section class="gate-hints" aria-labelledby="hints">
      <h2 id="hints">Just looking?</h2>
      <p>Clients of the demo business. Every one of them has the password demo.</p>
      <dl>${HINTS.map(([login, who]) => html`<div><dt>${login}</dt><dd>${who}</dd></div>`)}</dl>
    </section>
  </main>`
  return answerWith(ring, 'Sign in', body, wrong ? 422 : 200)
}

/** Takes the form. Nothing but a page of ours may sign anybody in. */
export async function signIn(ring: ClientKnock): Promise<Response> {
  const form = await readForm(ring.request)
  const email = String(form.get('email') ?? '')
  const password = String(form.get('password') ?? '')
  if (!isOwnOrigin(ring.request)) {
    return signInPage(ring, email, 'That form came from somewhere else. Please try again here.')
  }
  const opened = ring.backend.signInClient({ email, password })
  if (opened.ok) return redirect(nextOf(ring), cookieFor(opened.value.token))
  const reason = REASONS[opened.problem.name] ?? 'That did not work. Please try again.'
  return signInPage(ring, email, reason)
}

/** Ends the session, if a page of that session asked for it. */
export async function signOut(guest: ClientVisit): Promise<Response> {
  const form = await readForm(guest.request)
  if (!isGenuine(guest, form)) return answerGuest(guest, forgedPage())
  guest.backend.signOut(guest.caller)
  return redirect('/portal/sign-in', cookieGone())
}
