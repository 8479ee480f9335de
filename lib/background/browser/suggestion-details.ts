import { type Account, petsOf } from '../../domain/accounts/account.ts'
import { BRANCH_NAME, BRANCHES } from '../../domain/branch.ts'
import { text } from '../../text/text.ts'

/** At most this many pets are named, so that the text fits on one line. */
const MOST_PETS = 3

/** Describes a person, to tell them from others of the same name: "Staff", the status if active nowhere, the branches, the pets. */
export function suggestionDetails(account: Account): string {
  const here = BRANCHES.filter((branch) => account.profiles[branch])
  const states = here.flatMap((branch) => account.profiles[branch]?.status ?? [])
  const [first] = states
  return [
    account.kind === 'staff' && text('ui.staff'),
    first && !states.includes('active') && text(`ui.${first}`),
    here.map((branch) => BRANCH_NAME[branch]).join(', '),
    petNames(account),
  ]
    .filter(Boolean)
    .join(' · ')
}

function petNames(account: Account): string {
  const names = [...new Set(petsOf(account).map(({ name }) => name))]
  const pets = names.slice(0, MOST_PETS).join(', ')
  const count = names.length - MOST_PETS
  return count > 0 ? text('toolbar.morePets', { pets, count }) : pets
}
