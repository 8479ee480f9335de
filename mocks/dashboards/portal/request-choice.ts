import { BRANCH_NAME } from '../../../lib/domain/branch.ts'
import { html, type Markup } from '../html.ts'
import { icon } from '../parts/icons.ts'
import { PURPOSE } from './branch-chip.ts'
import type { ClientVisit } from './client-visit.ts'

/** The question, as it is asked wherever services are requested. */
export const WHICH = 'In-Home or Facility?'

/** One way per branch, the primary branch first. */
export function branchChoices({ branches }: ClientVisit, focused = false): Markup {
  return html`<ul class="choices">
    ${branches.map(
      (branch, at) => html`<li class=${`choice ${branch}`}>
        <a href=${`/portal/request?branch=${branch}`} autofocus=${focused && at === 0} aria-describedby=${`for-${branch}`}>${BRANCH_NAME[branch]}</a>
        <small id=${`for-${branch}`}>${PURPOSE[branch]}</small>
      </li>`,
    )}
  </ul>`
}

/** The button, and the pop-up that asks for the branch where there is something to choose. */
export function requestButton(guest: ClientVisit): Markup {
  if (guest.branches.length === 1) {
    return html`<a class="button" href="/portal/request">${icon('plus')}Request Services</a>`
  }
  return html`<button class="button" type="button" command="show-modal" commandfor="which">${icon('plus')}Request Services</button>
    <dialog id="which" class="dialog" aria-labelledby="which-question">
      <h2 id="which-question">${WHICH}</h2>
      ${branchChoices(guest, true)}
      <p class="dialog-buttons">
        <button class="button quiet" type="button" command="close" commandfor="which">Cancel</button>
      </p>
    </dialog>`
}
