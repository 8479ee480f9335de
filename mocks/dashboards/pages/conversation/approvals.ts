import { redirect, respondWith } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm, isGenuine, readForm } from '../../parts/form.ts'
import { notice } from '../../parts/small.ts'
import { personIn } from '../../records/people.ts'
import type { Visit } from '../../visit.ts'
import { forgedPage } from '../simple.ts'
import { whenOf } from './services.ts'

type Waiting = Extract<ReturnType<Visit['backend']['listRequests']>, { ok: true }>['value'][number]

/** Where the entry in the side bar leads. */
export const APPROVALS_HREF = '/clients?status=pending'

/** What waits to be decided in this branch; nothing for those who do not decide. */
export function waitingIn({ backend, caller, branch }: Visit): Waiting[] {
  const waiting = backend.listRequests(caller, branch)
  return waiting.ok ? waiting.value : []
}

function requestItem({ business, branch }: Visit, { accountId, entry, note }: Waiting): Markup {
  const account = business.accounts.get(accountId)
  const client = account && personIn(business, branch, account)
  const what = `${entry.service} for ${client?.name ?? 'a former client'}, ${whenOf(entry)}`
  const button = (name: string, label: string, theme = '') =>
    html`<button class=${`button ${theme}`} type="submit" name=${name} value=${entry.id}
      aria-label=${`${label}: ${what}`}>${label}</button>`
  return html`<li class="request">
    <div class="request-what">
      <p dir="auto">${client ? html`<a href=${client.href}>${client.name}</a>` : 'Former client'}</p>
      <p><strong>${entry.service}</strong> for <bdi>${entry.pets.join(', ')}</bdi></p>
      <p>${whenOf(entry)}</p>
      ${note && html`<p class="request-note" dir="auto">${note}</p>`}
    </div>
    <div class="request-buttons">${button('accept', 'Accept')} ${button('decline', 'Decline', 'quiet')}</div>
  </li>`
}

/** Services that wait to be accepted or declined, for those who decide. */
export function requestsPart(visit: Visit): Markup {
  if (visit.level < 3) return null
  const waiting = waitingIn(visit)
  const list = html`<ul class="requests">
    ${waiting.map((request) => requestItem(visit, request))}
  </ul>`
  return html`<section class="panel requests-part" aria-labelledby="requests">
    <h2 id="requests">Requested services</h2>
    ${
      waiting.length > 0
        ? changeForm(visit, '/approvals', 'board-form', list)
        : html`<p class="blank">No requests are waiting.</p>`
    }
  </section>`
}

const SENTENCES: { [did: string]: [tone: 'good' | 'bad', sentence: string] } = {
  accepted: ['good', 'The request is accepted and stands in the schedule.'],
  declined: ['good', 'The request is declined.'],
  over: ['bad', 'Nothing was booked: the days are over. Decline the request.'],
  inactive: ['bad', 'Nothing was booked: the client is not active here any more.'],
  gone: ['bad', 'Nothing was changed: the request is gone, or it is not yours to decide.'],
}

/** What came of the last decision, as the address tells it. */
export function decisionNotice({ url }: Visit): Markup {
  const sentence = SENTENCES[url.searchParams.get('did') ?? '']
  return sentence && notice(...sentence)
}

/** Accepts or declines a request. Who may is for the backend to say. */
export async function decideRequest(visit: Visit): Promise<Response> {
  const { backend, caller } = visit
  const form = await readForm(visit.request)
  if (!isGenuine(visit, form)) return respondWith(visit, forgedPage())
  const accepted = form.get('accept')
  const requestId = String(accepted ?? form.get('decline') ?? '')
  const decided = backend.decideRequest(caller, requestId, accepted !== null)
  const did = decided.ok ? (accepted === null ? 'declined' : 'accepted') : undefined
  if (did) return redirect(`${APPROVALS_HREF}&did=${did}`)
  const reason = decided.ok ? '' : decided.problem.name
  const outcome = reason === 'invalid' ? 'over' : reason === 'branch-inactive' ? 'inactive' : 'gone'
  return redirect(`${APPROVALS_HREF}&did=${outcome}`)
}
