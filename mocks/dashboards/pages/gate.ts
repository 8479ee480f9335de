import type { SignedInCaller } from '../../backend/caller.ts'
import { respond } from '../answers.ts'
import { html } from '../html.ts'
import { icon } from '../parts/icons.ts'
import type { Knock } from '../visit.ts'

/** For somebody signed in who does not work in this branch. */
export function noAccessPage(knock: Knock, caller: SignedInCaller): Response {
  const { theme, business, backend, branch } = knock
  const { actor, admins, urls } = backend.describeSession(caller, 'dashboard')
  const list = new Intl.ListFormat('en', { type: 'disjunction' })
  const helpers = admins.length > 0 ? list.format(admins) : 'an Admin'
  const isClient = business.accounts.get(caller.accountId)?.kind === 'client'
  const heading = isClient ? 'This is for staff' : `You are not in ${theme.name} yet`
  const reason = isClient
    ? html`this is where the people of ${business.name} work. Everything of yours is in the <a href=${urls[branch].portal}>client portal</a>.`
    : `${business.name} has not given you access to ${theme.name}. Ask ${helpers} to add you.`
  const body = html`<main class="gate" id="main">
    <div class="gate-card">
      <p class="gate-brand">${icon('paw')}<span>${theme.name}<small>${theme.claim}</small></span></p>
      <h1>${heading}</h1>
      <p>You are signed in as <bdi>${actor.name}</bdi>, but ${reason}</p>
      <form method="post" action="/sign-out">
        <input type="hidden" name="csrf" value=${caller.csrfToken} />
        <button class="button wide" type="submit">Sign out</button>
      </form>
    </div>
  </main>`
  return respond(knock, 'No access', body, 403)
}
