import { html, type Markup } from '../html.ts'
import type { Person } from '../records/people.ts'
import type { Visit } from '../visit.ts'
import { changeForm } from './form.ts'
import { icon } from './icons.ts'

const NOT_HERE = 'Not part of this demo'

/** An entry that is there for whoever knows the vendor's menu, and says why it does nothing. */
function later(label: string): Markup {
  return html`<li><span class="action later">${label}<small>${NOT_HERE}</small></span></li>`
}

function statusEntry({ status }: Person): Markup {
  const label = status === 'active' ? 'Make Inactive' : 'Re-Activate'
  return html`<li>
    <button class="action" type="button" command="show-modal" commandfor="status-dialog">${label}</button>
  </li>`
}

function tick(name: string, label: string): Markup {
  return html`<label class="tick"><input type="checkbox" name=${name} value="yes" />${label}</label>`
}

function statusDialog(visit: Visit, person: Person): Markup {
  const leaving = person.status === 'active'
  const name = html`<bdi>${person.name}</bdi>`
  const question = leaving ? html`Make ${name} inactive?` : html`Re-activate ${name}?`
  const consequence = leaving
    ? 'They can no longer sign in here. No message is sent, and you can re-activate them later.'
    : 'They can sign in again with the same e-mail and password. No message is sent.'
  const choices = [
    tick('deleteFutureServices', 'Delete all future services'),
    tick('deleteTemplates', 'Delete templates'),
  ]
  const body = html`
    <input type="hidden" name="status" value=${leaving ? 'inactive' : 'active'} />
    ${leaving && person.account.kind === 'client' && choices}
    <div class="dialog-buttons">
      <button class="button quiet" type="button" command="close" commandfor="status-dialog">Cancel</button>
      <button class="button" type="submit">${leaving ? 'Make Inactive' : 'Re-Activate'}</button>
    </div>`
  return html`<dialog id="status-dialog" class="dialog" aria-labelledby="status-question">
    <h2 id="status-question">${question}</h2>
    <p>${consequence}</p>
    ${changeForm(visit, `${person.href}/status`, 'stack', body)}
  </dialog>`
}

/** The blue menu of a client's profile. */
export function clientActions(visit: Visit, person: Person): Markup {
  return html`<details class="quick-actions">
      <summary class="button blue">${icon('bolt')}Quick Actions</summary>
      <ul>
        ${later('Schedule Services For Client')}
        ${later('Change Primary Branch')}
        ${visit.level >= 3 && statusEntry(person)}
        ${later('Login As Client')}
        ${later('Send Portal Instructions')}
      </ul>
    </details>
    ${visit.level >= 3 && statusDialog(visit, person)}`
}

/** The blue menu of a staff member's profile, for the front desk and above. */
export function staffActions(visit: Visit, person: Person): Markup {
  return html`<details class="quick-actions">
      <summary class="button blue">${icon('bolt')}Quick Actions</summary>
      <ul>
        ${statusEntry(person)}
        ${later('Send Activation E-mail')}
      </ul>
    </details>
    ${statusDialog(visit, person)}`
}
