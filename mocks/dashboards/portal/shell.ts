import { html, type Markup } from '../html.ts'
import { changeForm } from '../parts/form.ts'
import { type IconName, icon } from '../parts/icons.ts'
import type { ClientVisit } from './client-visit.ts'
import { unreadOf } from './unread.ts'

/** Parts of the portal that have an entry in its menu. */
export type PortalPlace = 'home' | 'messages' | 'schedule' | 'invoices' | 'profile'

const ENTRIES: { place: PortalPlace; label: string; href: string; picture: IconName }[] = [
  { place: 'home', label: 'Home', href: '/portal', picture: 'home' },
  { place: 'messages', label: 'Messages', href: '/portal/messages', picture: 'message' },
  { place: 'schedule', label: 'Schedule', href: '/portal/schedule', picture: 'calendar' },
  { place: 'invoices', label: 'Invoices', href: '/portal/invoices', picture: 'invoice' },
  { place: 'profile', label: 'Profile', href: '/portal/profile', picture: 'paw' },
]

/** A number of messages that wait, in a word for whoever hears it. Nothing where none waits. */
export function unreadBadge(unread: number): Markup {
  if (unread === 0) return null
  return html`<span class="badge" aria-hidden="true">${unread}</span><span class="unseen">, ${unread} unread</span>`
}

/** Everything in the body of a page around its main part. */
export function shell(guest: ClientVisit, place: PortalPlace | undefined, main: Markup): Markup {
  const unread = guest.branches.reduce((sum, branch) => sum + unreadOf(guest, branch), 0)
  const signOut = html`<button class="button quiet" type="submit">${icon('door')}Sign out</button>`
  return html`<a class="skip" href="#main">Skip to the page</a>
    <header class="top">
      <a class="brand" href="/portal">${icon('paw')}<span>${guest.business.name}</span></a>
      ${changeForm(guest, '/portal/sign-out', 'leave', signOut)}
    </header>
    <nav class="menu" aria-label="Portal">
      <ul>
        ${ENTRIES.map(
          ({ place: entry, label, href, picture }) => html`<li>
            <a href=${href} aria-current=${entry === place ? 'page' : undefined}>
              ${icon(picture)}<span>${label}${entry === 'messages' && unreadBadge(unread)}</span>
            </a>
          </li>`,
        )}
      </ul>
    </nav>
    ${main}
    <footer class="foot">
      <p>Signed in as <bdi>${guest.me.email}</bdi>. One login for everything at ${guest.business.name}</p>
    </footer>`
}
