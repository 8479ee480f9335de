import { BRANCH_NAME } from '../../../lib/domain/branch.ts'
import { html, type Markup } from '../html.ts'
import type { Missing } from './missing.ts'

/** What is missing, each with the way to fill it in. */
export function missingList(missing: readonly Missing[]): Markup {
  return html`<ul class="missing">
    ${missing.map(({ branch, label, pet, href, editable }) => {
      const name = pet === undefined ? label : html`${label} of <bdi>${pet.name}</bdi>`
      return editable
        ? html`<li><a href=${href}>${name}</a></li>`
        : html`<li>${name}: our team fills this in. <a href=${`/portal/messages?branch=${branch}`}>Write to us</a></li>`
    })}
  </ul>`
}

/** What each branch still needs to know before one can book there. Nothing where nothing is missing. */
export function missingCard(missing: readonly Missing[]): Markup {
  const byBranch = Map.groupBy(missing, ({ branch }) => branch)
  return [...byBranch].map(
    ([branch, all]) => html`<section class="card note">
      <h2>Before you can book at ${BRANCH_NAME[branch]}</h2>
      <p>${BRANCH_NAME[branch]} still needs:</p>
      ${missingList(all)}
    </section>`,
  )
}
