import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import type { RefusedProblem } from '../../../backend/answer.ts'
import { html, type Markup } from '../../html.ts'
import { notice, STATUS_NAME } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import type { Visit } from '../../visit.ts'

const DONE: { [did: string]: string } = {
  message: 'The message is sent.',
  seen: 'The messages are marked as read.',
  request: 'The services are requested and wait in Approvals.',
}

/** What was done last, as the address tells it. */
export function clientNotice({ url }: Visit, { account, name, status }: ListedPerson): Markup {
  const did = url.searchParams.get('did')
  const who = html`<bdi>${name}</bdi>`
  if (did === 'status')
    return notice('good', html`${who} is ${STATUS_NAME[status].toLowerCase()} here.`)
  const sentence = did === null ? undefined : DONE[did]
  if (sentence) return notice('good', sentence)
  if (did !== 'primary' || !account.primaryBranch) return null
  return notice('good', html`${who} sees ${BRANCH_NAME[account.primaryBranch]} first.`)
}

const SENTENCES: { [name in RefusedProblem['name']]?: string } = {
  changed: 'was changed meanwhile. Look again, then repeat what you did.',
  'primary-undecided':
    'sees this branch first. Say which one comes first from now on, then try again.',
  'email-required': 'has no e-mail in that branch, and needs one to sign in. Add it there first.',
  'email-taken':
    'has an e-mail in that branch that somebody else signs in with. Change it there first.',
}

/** Why a client was not changed, in plain words. */
export function clientRefusal({ name }: ListedPerson, problem: RefusedProblem): Markup {
  const sentence = SENTENCES[problem.name]
  return notice(
    'bad',
    sentence ? html`<bdi>${name}</bdi> ${sentence}` : 'Your role does not let you change this.',
  )
}
