import { type Actor, levelIn } from '../actor.ts'
import { BRANCH_NAME, BRANCHES, type Branch } from '../branch.ts'
import { type Account, petsOf } from './account.ts'
import { type ProfileTemplates, profileHrefs } from './profile-hrefs.ts'

/** So many pets are named, so that the line stays one. */
const MOST_PETS = 3

/** What tells one person found from another of the same name: kind, status where nowhere active, branches, pets. */
export function suggestionDetails(account: Account): string {
  const here = BRANCHES.filter((branch) => account.profiles[branch])
  const states = here.flatMap((branch) => account.profiles[branch]?.status ?? [])
  const pets = [...new Set(petsOf(account).map(({ name }) => name))]
  const more = pets.length > MOST_PETS ? ` +${pets.length - MOST_PETS}` : ''
  return [
    account.kind === 'staff' && 'Staff',
    !states.includes('active') && states[0],
    here.map((branch) => BRANCH_NAME[branch]).join(', '),
    pets.slice(0, MOST_PETS).join(', ') + more,
  ]
    .filter(Boolean)
    .join(' · ')
}

/**
 * The profile page that somebody found is opened at: where the actor works and the profile is active, in the primary branch
 * first. Undefined without a profile.
 */
export function profilePageOf(
  account: Account,
  actor: Actor,
  templates: ProfileTemplates,
): string | undefined {
  const hrefs = profileHrefs(templates, account)
  const { primaryBranch, profiles } = account
  const order: Branch[] = [...(primaryBranch ? [primaryBranch] : []), ...BRANCHES]
  const there = order.filter((branch) => hrefs[branch])
  const seen = there.filter((branch) => levelIn(actor, branch) > 0)
  const isActive = (branch: Branch) => profiles[branch]?.status === 'active'
  const branch = seen.find(isActive) ?? seen[0] ?? there.find(isActive) ?? there[0]
  return branch && hrefs[branch]
}

/** How the address bar names somebody who was chosen: by name, for people, and by id, because names are not unique. */
export function suggestionText({ name, id }: Account): string {
  return `${name} #${id}`
}

/** How the address bar names the choice of a line that only says something. Never what was typed: browsers leave such a line out. */
export function notedText(text: string): string {
  return `${text.trim()} #?`
}

/** What stands in the address bar: whoever was chosen, where `suggestionText` or `notedText` made it, and what was looked for. */
export function searchedIn(text: string): { id?: string | undefined; search: string } {
  const [mark, id] = /\s#(\S+)\s*$/.exec(text) ?? []
  return { id, search: text.slice(0, text.length - (mark?.length ?? 0)).trim() }
}
