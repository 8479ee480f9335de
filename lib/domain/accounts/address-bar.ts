import { type Actor, levelIn } from '../actor.ts'
import { BRANCHES, type Branch } from '../branch.ts'
import type { Account } from './account.ts'
import { type ProfileTemplates, profileHrefs } from './profile-hrefs.ts'

/**
 * Returns the address of the profile page to open for an account: preferably where the actor works and the profile is active, the primary
 * branch first. Undefined without a profile.
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

/** Returns a chosen account's text for the address bar: the name, for people, and the id, because names are not unique. */
export function suggestionText({ name, id }: Account): string {
  return `${name} #${id}`
}

/**
 * Returns the address bar's text for a suggestion that is only a note. It differs from the typed text, because browsers leave out a
 * suggestion equal to it.
 */
export function notedText(text: string): string {
  return `${text.trim()} #?`
}

/** Parses the address bar's text: the id that `suggestionText` added (`?` from `notedText`), if there is one, and the search before it. */
export function searchedIn(text: string): { id?: string | undefined; search: string } {
  const [mark, id] = /\s#(\S+)\s*$/.exec(text) ?? []
  return { id, search: text.slice(0, text.length - (mark?.length ?? 0)).trim() }
}
