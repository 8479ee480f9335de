import { levelOf } from '../../../../lib/domain/role.ts'
import type { RefusedProblem } from '../../../backend/answer.ts'
import { html, type Markup } from '../../html.ts'
import { notice, STATUS_NAME } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import type { Visit } from '../../visit.ts'

/** Why a staff member was not changed, and the status of that page. */
export interface StaffRefusal {
  sentence: Markup
  status: number
}

/** What was done last, as the address tells it. */
export function staffNotice({ url }: Visit, { name, status }: ListedPerson): Markup {
  const did = url.searchParams.get('did')
  if (did === 'finish') return notice('good', 'The visit is finished.')
  if (did !== 'status') return null
  return notice('good', html`<bdi>${name}</bdi> is ${STATUS_NAME[status].toLowerCase()} here.`)
}

function forbiddenSentence(visit: Visit, { account, name, role }: ListedPerson): Markup {
  if (account.id === visit.me.id) {
    return 'You cannot make yourself inactive. Ask somebody else at the front desk.'
  }
  if (role && levelOf(role) > visit.level) {
    return html`<bdi>${name}</bdi> is ${role}, which is above your role. Ask an Admin.`
  }
  return 'Your role does not let you change this.'
}

/** A refusal in plain words: what stands in the way, and what to do about it. */
export function statusRefusal(
  visit: Visit,
  person: ListedPerson,
  { name }: RefusedProblem,
): StaffRefusal {
  const who = html`<bdi>${person.name}</bdi>`
  switch (name) {
    case 'last-admin':
      return {
        sentence: html`${who} is the last active Admin here. Make somebody else Admin first.`,
        status: 409,
      }
    case 'visit-unfinished':
      return {
        sentence: html`${who} has a visit of a past day that is not finished.${' '}<a href=${`${person.href}?tab=services`}>Finish it under Services</a>, then try again.`,
        status: 409,
      }
    case 'changed':
      return {
        sentence: html`${who} was changed meanwhile. Look again, then repeat what you did.`,
        status: 412,
      }
    default:
      return { sentence: forbiddenSentence(visit, person), status: 403 }
  }
}
