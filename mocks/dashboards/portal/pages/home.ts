import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import { html, type Markup } from '../../html.ts'
import { icon } from '../../parts/icons.ts'
import { emptyState } from '../../parts/small.ts'
import type { ClientVisit } from '../client-visit.ts'
import { entryList, planOf } from '../entries.ts'
import { missingOf } from '../missing.ts'
import { missingCard } from '../missing-card.ts'
import type { PortalPage } from '../page.ts'
import { petsOfGuest } from '../pets.ts'
import { requestButton } from '../request-choice.ts'
import { unreadOf } from '../unread.ts'
import { petCards } from './profile.ts'

/** More of them are on the page of their own. */
const SHOWN = 6

function unreadLines(guest: ClientVisit): Markup {
  const waiting = guest.branches.flatMap((branch) => {
    const unread = unreadOf(guest, branch)
    return unread > 0 ? [{ branch, unread }] : []
  })
  if (waiting.length === 0) return html`<p class="calm">No new messages.</p>`
  return html`<ul class="news">
    ${waiting.map(
      ({ branch, unread }) => html`<li>
        <a href=${`/portal/messages?branch=${branch}`}>
          ${icon('message')}<span><strong>${unread === 1 ? '1 new message' : `${unread} new messages`}</strong> from ${BRANCH_NAME[branch]}</span>
        </a>
      </li>`,
    )}
  </ul>`
}

/** What comes next, wherever it is, and what is new. */
export function homePage(guest: ClientVisit): PortalPage {
  const { ahead } = planOf(guest)
  const pets = petsOfGuest(guest)
  const names = guest.branches.map((branch) => BRANCH_NAME[branch])
  return {
    title: `Hello, ${guest.me.firstName}`,
    place: 'home',
    lead: `Here is everything you have with us at ${names.join(' and ')}.`,
    actions: requestButton(guest),
    body: html`
      ${missingCard(missingOf(guest))}
      <div class="columns">
        <section class="card" aria-labelledby="next">
          <header class="card-head">
            <h2 id="next">Coming up</h2>
            ${ahead.length > 0 && html`<a href="/portal/schedule">Whole schedule</a>`}
          </header>
          ${
            ahead.length > 0
              ? entryList(ahead.slice(0, SHOWN), 'Coming up')
              : emptyState('calendar', 'Nothing planned', 'Request services, and they stand here.')
          }
        </section>
        <div class="side">
          <section class="card" aria-labelledby="news">
            <header class="card-head"><h2 id="news">Messages</h2></header>
            ${unreadLines(guest)}
          </section>
          ${
            pets.length > 0 &&
            html`<section class="card" aria-labelledby="your-pets">
              <header class="card-head"><h2 id="your-pets">Your pets</h2></header>
              ${petCards(guest, pets)}
            </section>`
          }
        </div>
      </div>`,
  }
}
