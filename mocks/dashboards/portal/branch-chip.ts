import { BRANCH_NAME, type Branch } from '../../../lib/domain/branch.ts'
import { html, type Markup } from '../html.ts'

/** What a branch is there for, as its clients would say. */
export const PURPOSE: Record<Branch, string> = {
  'in-home': 'Walks and visits at your home',
  facility: 'Boarding and daycare at our place',
}

/** The branch that a row belongs to, by its name. */
export function branchChip(branch: Branch): Markup {
  return html`<span class=${`chip ${branch}`}>${BRANCH_NAME[branch]}</span>`
}
