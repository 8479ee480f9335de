import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import { html } from '../../html.ts'
import { emptyState, notice } from '../../parts/small.ts'
import type { ClientVisit } from '../client-visit.ts'
import { declinedOf, entryList, planOf } from '../entries.ts'
import type { PortalPage } from '../page.ts'
import { requestButton } from '../request-choice.ts'

/** Everything booked and requested in both branches, in one list. */
export function schedulePage(guest: ClientVisit): PortalPage {
  const { ahead, past } = planOf(guest)
  const declined = declinedOf(guest)
  const requested = guest.branches.find((each) => each === guest.url.searchParams.get('requested'))
  return {
    title: 'Schedule',
    place: 'schedule',
    actions: requestButton(guest),
    body: html`
      ${
        requested &&
        notice(
          'good',
          `Requested. ${BRANCH_NAME[requested]} looks at it and confirms. Until then it stands here as “Requested”.`,
        )
      }
      <section class="card" aria-labelledby="ahead">
        <header class="card-head"><h2 id="ahead">Coming up</h2></header>
        ${
          ahead.length > 0
            ? entryList(ahead, 'Coming up')
            : emptyState('calendar', 'Nothing planned', 'Request services, and they stand here.')
        }
      </section>
      ${
        declined.length > 0 &&
        html`<section class="card" aria-labelledby="declined">
          <header class="card-head"><h2 id="declined">Declined</h2></header>
          ${entryList(declined, 'Declined')}
        </section>`
      }
      ${
        past.length > 0 &&
        html`<section class="card" aria-labelledby="past">
          <header class="card-head"><h2 id="past">The last 30 days</h2></header>
          ${entryList(past, 'The last 30 days')}
        </section>`
      }`,
  }
}
