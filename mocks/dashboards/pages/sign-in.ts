import { redirect, respond } from '../answers.ts'
import { html } from '../html.ts'
import { isOwnOrigin, readForm } from '../parts/form.ts'
import { icon } from '../parts/icons.ts'
import { cookieFor } from '../session-cookie.ts'
import type { Knock } from '../visit.ts'

const HINTS = [
  ['ana@paws.example', 'Admin in both'],
  ['sam@paws.example', 'Office Manager and Scheduler'],
  ['tia@paws.example', 'Tech/Runner, Facility only'],
]

/** Where to go after the sign-in: a path of this origin, home for anything else. */
function nextOf({ url }: Knock): string {
  const wanted = new URL(url.searchParams.get('next') ?? '/', url.origin)
  return wanted.origin === url.origin ? `${wanted.pathname}${wanted.search}` : '/'
}

/** Sends somebody who is not signed in to the form, and back here afterwards. */
export function toSignIn({ request, url }: Knock): Response {
  const here = request.method === 'GET' ? `${url.pathname}${url.search}` : '/'
  return redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`)
}

/** The form, empty or with what was wrong about the last attempt. */
export function signInPage(knock: Knock, email = '', wrong?: string): Response {
  const { theme, business } = knock
  const action = `/sign-in?next=${encodeURIComponent(nextOf(knock))}`
  const body = html`<main class="gate" id="main">
    <div class="gate-card">
      <p class="gate-brand">${icon('paw')}<span>${theme.name}<small>${theme.claim}</small></span></p>
      <h1>Sign in to ${business.name}</h1>
      ${wrong && html`<p class="notice bad" role="alert">${wrong}</p>`}
      <form class="stack" method="post" action=${action}>
        <label>E-mail
          <input type="email" name="email" value=${email} autocomplete="username" required autofocus=${!wrong} />
        </label>
        <label>Password
          <input type="password" name="password" autocomplete="current-password" required />
        </label>
        <button class="button wide" type="submit">Sign in</button>
      </form>
    </div>
    <section class="gate-hints" aria-labelledby="hints">
      <h2 id="hints">Just looking?</h2>
      <p>Demo business: ana@paws.example, password demo. Every demo login has that password:</p>
      <dl>
        ${HINTS.map(([login, role]) => html`<div><dt>${login}</dt><dd>${role}</dd></div>`)}
      </dl>
    </section>
  </main>`
  return respond(knock, 'Sign in', body, wrong ? 422 : 200)
}

/** Takes the form. Nothing but a page of ours may sign anybody in. */
export async function signIn(knock: Knock): Promise<Response> {
  const form = await readForm(knock.request)
  const email = String(form.get('email') ?? '')
  const password = String(form.get('password') ?? '')
  if (!isOwnOrigin(knock.request)) {
    return signInPage(knock, email, 'That form came from somewhere else. Please try again here.')
  }
  const opened = knock.backend.signIn({ email, password })
  if (opened.ok) return redirect(nextOf(knock), cookieFor(opened.value.token))
  const wrong = 'That e-mail and password do not belong together. Check both and try again.'
  return signInPage(knock, email, wrong)
}
