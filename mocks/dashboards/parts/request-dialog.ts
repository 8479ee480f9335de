import { LONGEST_NOTE } from '../../../lib/domain/conversation/booking.ts'
import { dayAt } from '../../backend/days.ts'
import { html, type Markup } from '../html.ts'
import type { ListedPerson } from '../records/people.ts'
import { petsIn } from '../records/pets.ts'
import type { Visit } from '../visit.ts'
import { changeForm } from './form.ts'

/** Whether services can be requested for somebody at all: there has to be a pet, and the client has to be active. */
export function canBook({ status, profile }: ListedPerson): boolean {
  return status === 'active' && profile.petIds.length > 0
}

/** The dialog in which services of this branch are requested for a client. */
export function requestDialog(visit: Visit, person: ListedPerson): Markup {
  const { backend, business, branch } = visit
  const today = dayAt(visit.now.getTime())
  const pets = petsIn(business, branch, person.profile)
  const body = html`
    <label>Service
      <select name="service" required>
        <option value="">Choose</option>
        ${backend.listServices(branch).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </label>
    <fieldset class="choice">
      <legend>Pets</legend>
      ${pets.map(
        ({ record, name }) => html`<label class="tick">
          <input type="checkbox" name="pet" value=${record.id} checked=${pets.length === 1} /><span dir="auto">${name}</span>
        </label>`,
      )}
    </fieldset>
    <div class="pair">
      <label>From <input name="from" type="date" value=${today} min=${today} required /></label>
      <label>To <input name="to" type="date" value=${today} min=${today} required /></label>
    </div>
    <label>Note <input name="note" maxlength=${LONGEST_NOTE} autocomplete="off" dir="auto" /></label>
    <div class="dialog-buttons">
      <button class="button quiet" type="button" command="close" commandfor="request-dialog">Cancel</button>
      <button class="button" type="submit">Request Services</button>
    </div>`
  return html`<dialog id="request-dialog" class="dialog" aria-labelledby="request-title">
    <h2 id="request-title">Schedule services for <bdi>${person.name}</bdi></h2>
    <p>The request waits in Approvals until somebody accepts it.</p>
    ${changeForm(visit, `${person.href}/requests`, 'stack', body)}
  </dialog>`
}
