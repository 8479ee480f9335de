import type { Session } from '../../backend/session-schemas.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { PageAddress, Workplaces } from '../../domain/accounts/page-view.ts'
import { type ProfileTemplates, profileHrefs } from '../../domain/accounts/profile-hrefs.ts'
import type { Branch } from '../../domain/branch.ts'

/** Returns the backend's URL templates of profile pages, by branch and kind of account. */
export function profileTemplates(urls: Session['urls']): ProfileTemplates {
  const of = (branch: Branch) => ({
    client: urls[branch].clientProfile,
    staff: urls[branch].staffProfile,
  })
  return { 'in-home': of('in-home'), facility: of('facility') }
}

/** Returns the pages where staff work in Facility. */
export function workplacesOf({ facility: { shifts, frontDesk } }: Session['urls']): Workplaces {
  return { shifts, frontDesk }
}

/** Returns where the toggle leads in a branch: the same person's profile if there is one, else the same list, else home. */
export function toggleHref(
  urls: Session['urls'],
  branch: Branch,
  address: PageAddress,
  account: Account | undefined,
): string {
  const profile = account && profileHrefs(profileTemplates(urls), account)[branch]
  if (profile) return profile
  if (address.page === 'other') return urls[branch].home
  return address.kind === 'client' ? urls[branch].clientList : urls[branch].staffList
}
