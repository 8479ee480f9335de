import { type Actor, levelIn } from '../actor.ts'
import { BRANCHES, type Branch } from '../branch.ts'
import type { Account } from './account.ts'
import { type ProfileTemplates, profileHrefs } from './profile-hrefs.ts'

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
