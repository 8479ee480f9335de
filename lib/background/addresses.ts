import type { Session } from '../backend/answers.ts'
import type { Account } from '../domain/account.ts'
import { BRANCHES, type Branch } from '../domain/branch.ts'
import type { PageAddress } from '../domain/page-view.ts'

/** Addresses of the account's profiles, built from the backend's templates and ids only. */
export function profileHrefs(urls: Session['urls'], account: Account) {
  const hrefs: { [branch in Branch]?: string } = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    const template = urls[branch][account.kind === 'client' ? 'clientProfile' : 'staffProfile']
    if (profile) hrefs[branch] = template.replace('{id}', encodeURIComponent(profile.id))
  }
  return hrefs
}

/** Where the toggle leads in a branch: the same person's profile if there is one, else the same list, else home. */
export function toggleHref(
  urls: Session['urls'],
  branch: Branch,
  address: PageAddress,
  account: Account | undefined,
): string {
  const profile = account && profileHrefs(urls, account)[branch]
  if (profile) return profile
  if (address.page === 'other') return urls[branch].home
  return address.kind === 'client' ? urls[branch].clientList : urls[branch].staffList
}
