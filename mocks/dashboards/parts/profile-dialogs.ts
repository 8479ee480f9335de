import { BRANCH_NAME, BRANCHES, otherBranch } from '../../../lib/domain/branch.ts'
import { html, type Markup } from '../html.ts'
import type { ListedPerson } from '../records/people.ts'
import type { Visit } from '../visit.ts'
import { changeForm } from './form.ts'

function tick(name: string, label: string): Markup {
  return html`<label class="tick"><input type="checkbox" name=${name} value="yes" />${label}</label>`
}

/** Asked where the branch that comes first would be the inactive one. */
function primaryChoice({ branch }: Visit, { account }: ListedPerson): Markup {
  const other = account.profiles[otherBranch(branch)]
  if (account.primaryBranch !== branch || other?.status !== 'active') return null
  return html`<fieldset class="choice">
    <legend>Which branch does <bdi>${account.firstName}</bdi> see first from now on?</legend>
    ${BRANCHES.map(
      (each) => html`<label class="tick">
        <input type="radio" name="primaryBranch" value=${each} required />${BRANCH_NAME[each]}
      </label>`,
    )}
  </fieldset>`
}

function foot(dialog: string, label: string): Markup {
  return html`<div class="dialog-buttons">
    <button class="button quiet" type="button" command="close" commandfor=${dialog}>Cancel</button>
    <button class="button" type="submit">${label}</button>
  </div>`
}

/** Asks before somebody is made inactive or active again in this branch. */
export function statusDialog(visit: Visit, person: ListedPerson): Markup {
  const leaving = person.status === 'active'
  const name = html`<bdi>${person.name}</bdi>`
  const question = leaving ? html`Make ${name} inactive?` : html`Re-activate ${name}?`
  const consequence = leaving
    ? 'They can no longer sign in here. No message is sent, and you can re-activate them later.'
    : 'They can sign in again with the same e-mail and password. No message is sent.'
  const choices = [
    tick('deleteFutureServices', 'Delete all future services'),
    tick('deleteTemplates', 'Delete templates'),
    primaryChoice(visit, person),
  ]
  const body = html`
    <input type="hidden" name="status" value=${leaving ? 'inactive' : 'active'} />
    ${leaving && person.account.kind === 'client' && choices}
    ${foot('status-dialog', leaving ? 'Make Inactive' : 'Re-Activate')}`
  return html`<dialog id="status-dialog" class="dialog" aria-labelledby="status-question">
    <h2 id="status-question">${question}</h2>
    <p>${consequence}</p>
    ${changeForm(visit, `${person.href}/status`, 'stack', body)}
  </dialog>`
}

/** Asks before the other branch becomes the one that a client in both sees first. */
export function primaryDialog(visit: Visit, { account, href, name }: ListedPerson): Markup {
  const wanted = otherBranch(account.primaryBranch ?? visit.branch)
  const body = html`
    <input type="hidden" name="branch" value=${wanted} />
    ${foot('primary-dialog', 'Change Primary Branch')}`
  return html`<dialog id="primary-dialog" class="dialog" aria-labelledby="primary-question">
    <h2 id="primary-question">Make ${BRANCH_NAME[wanted]} the primary branch?</h2>
    <p><bdi>${name}</bdi> sees ${BRANCH_NAME[wanted]} first from then on. No message is sent.</p>
    ${changeForm(visit, `${href}/primary-branch`, 'stack', body)}
  </dialog>`
}
