import { dayAt } from '../../../backend/days.ts'
import type { VisitRecord } from '../../../backend/schedule/timetable.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { emptyState } from '../../parts/small.ts'
import { type ListedPerson, personIn } from '../../records/people.ts'
import { petsIn } from '../../records/pets.ts'
import { readableTime, weekdayAndDay } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

/** The client and the pet of a visit, where the client is still one of In-Home. */
function whoseVisit({ backend, business, caller }: Visit, { profileId, petId }: VisitRecord) {
  const found = backend.findByProfile(caller, 'in-home', 'client', profileId)
  const account = found && business.accounts.get(found.id)
  const client = account && personIn(business, 'in-home', account)
  if (!client) return undefined
  const pets = petsIn(business, 'in-home', client.profile)
  return { client, pet: pets.find(({ record }) => record.id === petId)?.name ?? 'Unnamed pet' }
}

function visitState(visit: Visit, { day, finished }: VisitRecord): Markup {
  if (finished) return html`<span class="pill active">Finished</span>`
  const today = dayAt(visit.now.getTime())
  if (day < today) return html`<span class="pill pending">Not finished</span>`
  return html`<span class="pill inactive">${day === today ? 'Today' : 'Planned'}</span>`
}

function visitRow(visit: Visit, record: VisitRecord): Markup {
  const whose = whoseVisit(visit, record)
  const when = `${weekdayAndDay(record.day)}, ${readableTime(record.time)}`
  const mayFinish = !record.finished && record.day <= dayAt(visit.now.getTime())
  return html`<tr>
    <th scope="row">${when}</th>
    <td>${record.service}</td>
    <td dir="auto">${whose ? html`<a href=${whose.client.href}>${whose.client.name}</a>` : 'Former client'}</td>
    <td dir="auto">${whose?.pet ?? '–'}</td>
    <td>${visitState(visit, record)}</td>
    <td>
      ${
        mayFinish &&
        html`<button class="button quiet" type="submit" name="visit" value=${record.id}
          aria-label=${`Mark as finished: ${record.service}, ${when}`}>Mark as finished</button>`
      }
    </td>
  </tr>`
}

/** The visits of a staff member of In-Home, to be finished by himself or the front desk. */
export function visitList(visit: Visit, { href, account, profile }: ListedPerson): Markup {
  const visits =
    visit.branch === 'in-home' ? visit.backend.listVisits(visit.caller, profile.id) : undefined
  if (!visits?.ok || visits.value.length === 0) {
    const sentence = `What ${account.firstName} takes care of appears here.`
    return emptyState('check', 'No services assigned', sentence)
  }
  const columns = ['When', 'Service', 'Client', 'Pet', 'Status']
  const table = html`<div class="scroller" tabindex="0" role="region" aria-labelledby="visits">
    <table class="grid visits">
      <thead><tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        <th scope="col"><span class="unseen">Finish</span></th>
      </tr></thead>
      <tbody>${visits.value.map((record) => visitRow(visit, record))}</tbody>
    </table>
  </div>`
  return html`<h2 id="visits">Visits</h2>${changeForm(visit, `${href}/visits`, 'board-form', table)}`
}
