import { html } from '../../html.ts'
import { emptyState } from '../../parts/small.ts'
import type { PortalPage } from '../page.ts'

/** There is no such page, or not for this client: the answer is the same. */
export function notFoundPage(): PortalPage {
  return {
    title: 'We looked everywhere',
    status: 404,
    body: html`<section class="card">
      ${emptyState('search', 'Nothing is at this address', 'It may have moved. Everything you have with us is in the menu.')}
      <p class="center"><a class="button" href="/portal">Go to the home page</a></p>
    </section>`,
  }
}

/** A form that did not come from a page of this session. */
export function forgedPage(): PortalPage {
  return {
    title: 'Please try again',
    status: 403,
    body: html`<section class="card">
      ${emptyState('bolt', 'Nothing was changed', 'This form did not come from a page of your session. Open the page again and repeat what you did.')}
    </section>`,
  }
}
