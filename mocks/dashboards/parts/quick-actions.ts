import { html, type Markup } from '../html.ts'
import { isInBoth, type ListedPerson } from '../records/people.ts'
import type { Visit } from '../visit.ts'
import { icon } from './icons.ts'
import { primaryDialog, statusDialog } from './profile-dialogs.ts'
import { canBook, requestDialog } from './request-dialog.ts'

const NOT_HERE = 'Not part of this demo'

/** An entry that is there for whoever knows the vendor's menu, and says why it does nothing. */
function later(label: string): Markup {
  return html`<li><span class="action later">${label}<small>${NOT_HERE}</small></span></li>`
}

function statusEntry({ status }: ListedPerson): Markup {
  const label = status === 'active' ? 'Make Inactive' : 'Re-Activate'
  return html`<li>
    <button class="action" type="button" command="show-modal" commandfor="status-dialog">${label}</button>
  </li>`
}

/** Only who is in both branches has a choice of the first. */
function primaryEntry({ account }: ListedPerson): Markup {
  const label = 'Change Primary Branch'
  if (!isInBoth(account)) {
    return html`<li><span class="action later">${label}<small>In one branch only</small></span></li>`
  }
  return html`<li>
    <button class="action" type="button" command="show-modal" commandfor="primary-dialog">${label}</button>
  </li>`
}

function requestEntry(person: ListedPerson): Markup {
  const label = 'Schedule Services For Client'
  if (!canBook(person)) {
    const reason = person.status === 'active' ? 'No pets here yet' : 'Not active here'
    return html`<li><span class="action later">${label}<small>${reason}</small></span></li>`
  }
  return html`<li>
    <button class="action" type="button" command="show-modal" commandfor="request-dialog">${label}</button>
  </li>`
}

/** The blue menu of a client's profile. */
export function clientActions(visit: Visit, person: ListedPerson): Markup {
  return html`<details class="quick-actions">
      <summary class="button blue">${icon('bolt')}Quick Actions</summary>
      <ul>
        ${requestEntry(person)}
        ${visit.level >= 3 && primaryEntry(person)}
        ${visit.level >= 3 && statusEntry(person)}
        ${later('Login As Client')}
        ${later('Send Portal Instructions')}
      </ul>
    </details>
    ${canBook(person) && requestDialog(visit, person)}
    ${visit.level >= 3 && statusDialog(visit, person)}
    ${visit.level >= 3 && isInBoth(person.account) && primaryDialog(visit, person)}`
}

/** The blue menu of a staff member's profile, for the front desk and above. */
export function staffActions(visit: Visit, person: ListedPerson): Markup {
  return html`<details class="quick-actions">
      <summary class="button blue">${icon('bolt')}Quick Actions</summary>
      <ul>
        ${statusEntry(person)}
        ${later('Send Activation E-mail')}
      </ul>
    </details>
    ${statusDialog(visit, person)}`
}
