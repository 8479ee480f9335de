import { BRANCH_NAME, BRANCHES, type Branch } from '../../../../lib/domain/branch.ts'
import type { RefusedProblem } from '../../../backend/answer.ts'
import { redirect } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { isGenuine, readForm } from '../../parts/form.ts'
import { emptyState } from '../../parts/small.ts'
import type { ClientVisit } from '../client-visit.ts'
import { missingOf } from '../missing.ts'
import { missingList } from '../missing-card.ts'
import { answerGuest, type PortalPage } from '../page.ts'
import { branchChoices, WHICH } from '../request-choice.ts'
import {
  blankRequestInput,
  faultsOf,
  offerOf,
  type RequestInput,
  type RequestInputFaults,
  type RequestOffer,
  readRequestInput,
} from '../request-input.ts'
import { forgedPage } from './plain.ts'
import { requestForm } from './request-form.ts'

/** What was typed, and why it was not sent. */
interface RejectedRequest {
  input: RequestInput
  faults?: RequestInputFaults
  trouble?: Markup
}

const TITLE = 'Request Services'

function choicePage(guest: ClientVisit): PortalPage {
  return {
    title: TITLE,
    place: 'schedule',
    body: html`<section class="card" aria-labelledby="which-question">
      <h2 id="which-question">${WHICH}</h2>
      ${branchChoices(guest, true)}
    </section>`,
  }
}

function inactivePage(guest: ClientVisit, branch: Branch): PortalPage {
  const [first] = guest.branches
  return {
    title: TITLE,
    place: 'schedule',
    status: 409,
    body: html`<section class="card">
      ${emptyState('calendar', `Nothing was requested`, `Your profile at ${BRANCH_NAME[branch]} is not active, so no services can be requested there. Write to us if you want it back.`)}
      <p class="center"><a class="button" href=${`/portal/request?branch=${first}`}>Request at ${BRANCH_NAME[first]}</a></p>
    </section>`,
  }
}

function formPage(guest: ClientVisit, offer: RequestOffer, unsent?: RejectedRequest): PortalPage {
  const { branch, services, pets } = offer
  const isLinked = guest.branches.length > 1
  const body =
    pets.length === 0 || services.length === 0
      ? html`<section class="card">
          ${emptyState('paw', pets.length === 0 ? 'No pets yet' : 'Nothing on offer', 'Write to us in a message, and we help you from there.')}
          <p class="center"><a class="button" href=${`/portal/messages?branch=${branch}`}>Write a message</a></p>
        </section>`
      : requestForm(guest, offer, unsent?.input ?? blankRequestInput(offer), unsent)
  return {
    title: TITLE,
    place: 'schedule',
    lead: isLinked
      ? html`At ${BRANCH_NAME[branch]}. <a href="/portal/request">Choose the other one</a>`
      : `At ${BRANCH_NAME[branch]}`,
    ...(unsent && { status: 422 }),
    body,
  }
}

/** Asks for the branch where there is something to choose, then for everything else. */
export function requestPage(guest: ClientVisit): PortalPage {
  const wanted = BRANCHES.find((branch) => branch === guest.url.searchParams.get('branch'))
  if (wanted && !guest.branches.includes(wanted)) return inactivePage(guest, wanted)
  if (!wanted && guest.branches.length > 1) return choicePage(guest)
  return formPage(guest, offerOf(guest, wanted ?? guest.branches[0]))
}

/** Why the backend did not take a request for these pets, and what to do about it. */
function troubleOf(
  guest: ClientVisit,
  { branch, petIds }: { branch: Branch; petIds: readonly string[] },
  { name, changed = [] }: RefusedProblem,
): Markup {
  const where = BRANCH_NAME[branch]
  if (name === 'required-empty') {
    const listed = missingOf(guest).filter(
      ({ branch: asking, label, pet }) =>
        asking === branch && changed.includes(label) && (!pet || petIds.includes(pet.id)),
    )
    const others = changed.filter((asked) => !listed.some(({ label }) => asked === label))
    return html`<p>Nothing was sent. ${where} needs this before you can book:</p>
      ${missingList(listed)}
      ${
        others.length > 0 &&
        html`<ul>${others.map((label) => html`<li>${label}: our team fills this in.</li>`)}</ul>`
      }`
  }
  if (name === 'forbidden') return `Nothing was sent: ${where} does not take requests from you.`
  return 'Nothing was sent: something in it does not fit any more. Please look it over and send it again.'
}

/** Sends a request. It stands in the schedule from then on, as requested. */
export async function sendRequest(guest: ClientVisit): Promise<Response> {
  const { backend, caller, me, formsOnce } = guest
  const form = await readForm(guest.request)
  if (!isGenuine(guest, form)) return answerGuest(guest, forgedPage())
  const before = formsOnce.ledTo(form)
  if (before) return redirect(before)
  const branch = BRANCHES.find((each) => each === form.get('branch'))
  if (!branch) return answerGuest(guest, forgedPage())
  if (!guest.branches.includes(branch)) return answerGuest(guest, inactivePage(guest, branch))
  const offer = offerOf(guest, branch)
  const input = readRequestInput(form)
  const faults = faultsOf(input, offer)
  if (Object.keys(faults).length > 0) {
    return answerGuest(guest, formPage(guest, offer, { input, faults }))
  }
  const { note, ...request } = input
  const sent = backend.requestServices(caller, me.id, { branch, ...request, ...(note && { note }) })
  if (sent.ok) return redirect(formsOnce.leads(form, `/portal/schedule?requested=${branch}`))
  if (sent.problem.name === 'branch-inactive') {
    return answerGuest(guest, inactivePage(guest, branch))
  }
  const trouble = troubleOf(guest, { branch, petIds: input.petIds }, sent.problem)
  return answerGuest(guest, formPage(guest, offer, { input, trouble }))
}
