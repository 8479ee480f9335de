import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import { LONGEST_NOTE } from '../../../../lib/domain/conversation/booking.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import type { ClientVisit } from '../client-visit.ts'
import { onceField } from '../forms-once.ts'
import type { RequestInput, RequestInputFaults, RequestOffer } from '../request-input.ts'

function faultLine(id: string, fault: string | undefined): Markup {
  return fault && html`<small id=${id} class="fault">${fault}</small>`
}

function services(
  { services: offered }: RequestOffer,
  input: RequestInput,
  fault?: string,
): Markup {
  return html`<fieldset class="card" id="serviceId" tabindex="-1" aria-describedby=${fault && 'service-fault'}>
    <legend>Service</legend>
    ${faultLine('service-fault', fault)}
    <div class="options">
      ${offered.map(
        ({ id, name, petTypes }) => html`<label class="option">
          <input type="radio" name="serviceId" value=${id} checked=${id === input.serviceId} required />
          <span>${name}${petTypes.length > 0 && html`<small>For ${petTypes.join(', ')}</small>`}</span>
        </label>`,
      )}
    </div>
  </fieldset>`
}

function pets({ pets: known }: RequestOffer, input: RequestInput, fault?: string): Markup {
  return html`<fieldset class="card" id="petIds" tabindex="-1" aria-describedby=${fault && 'pets-fault'}>
    <legend>Pets</legend>
    ${faultLine('pets-fault', fault)}
    <div class="options">
      ${known.map(
        ({ id, name, type }) => html`<label class="option">
          <input type="checkbox" name="petIds" value=${id} checked=${input.petIds.includes(id)} />
          <span><bdi>${name}</bdi><small>${type}</small></span>
        </label>`,
      )}
    </div>
  </fieldset>`
}

function day(
  name: 'from' | 'to',
  label: string,
  {
    request: input,
    days,
    fault,
  }: { request: RequestInput; days: RequestOffer['days']; fault: string | undefined },
): Markup {
  const id = `${name}-fault`
  return html`<div class="row">
    <label for=${name}>${label}</label>
    <input type="date" id=${name} name=${name} value=${input[name]} min=${days.first} max=${days.last} required
      aria-describedby=${fault && id} aria-invalid=${fault && 'true'} />
    ${faultLine(id, fault)}
  </div>`
}

/** Service, pets, days and a note, for one branch. `trouble`: why it was not sent. */
export function requestForm(
  guest: ClientVisit,
  offer: RequestOffer,
  input: RequestInput,
  { faults = {}, trouble }: { faults?: RequestInputFaults | undefined; trouble?: Markup } = {},
): Markup {
  const { branch, days } = offer
  const found = Object.entries(faults)
  const summary =
    found.length > 0 &&
    html`<p>Nothing was sent yet. Please look at this again:</p>
      <ul>${found.map(([part, fault]) => html`<li><a href=${`#${part}`}>${fault}</a></li>`)}</ul>`
  const body = html`
    ${(trouble || summary) && html`<div class="notice bad" role="alert">${trouble || summary}</div>`}
    ${onceField()}
    <input type="hidden" name="branch" value=${branch} />
    ${services(offer, input, faults.serviceId)}
    ${pets(offer, input, faults.petIds)}
    <fieldset class="card">
      <legend>Days</legend>
      <div class="pair">
        ${day('from', 'First day', { request: input, days, fault: faults.from })}
        ${day('to', 'Last day', { request: input, days, fault: faults.to })}
      </div>
      <div class="row">
        <label for="note">Note for ${BRANCH_NAME[branch]} <span class="asked">optional</span></label>
        <textarea id="note" name="note" rows="3" dir="auto" maxlength=${LONGEST_NOTE}
          aria-describedby=${faults.note && 'note-fault'}>${input.note}</textarea>
        ${faultLine('note-fault', faults.note)}
      </div>
    </fieldset>
    <p class="form-buttons">
      <button class="button" type="submit">Send Request</button>
      <a class="button quiet" href="/portal/schedule">Cancel</a>
    </p>`
  return changeForm(guest, '/portal/request', 'sheet', body)
}
