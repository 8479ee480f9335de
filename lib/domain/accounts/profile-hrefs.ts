import { BRANCHES, type Branch } from '../branch.ts'
import { isPathSegment } from '../path-segment.ts'
import type { Account, AccountKind } from './account.ts'

/** Templates of the profile pages' addresses in both branches. `{id}` stands for the profile's id there. */
export type ProfileTemplates = Record<Branch, Record<AccountKind, string>>

/** Returns the addresses of the account's profile pages, built only from the backend's templates and ids. None for an id that is no segment. */
export function profileHrefs(
  templates: ProfileTemplates,
  account: Account,
): { [branch in Branch]?: string } {
  const hrefs: { [branch in Branch]?: string } = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    const template = templates[branch][account.kind]
    if (profile && isPathSegment(profile.id))
      hrefs[branch] = template.replace('{id}', encodeURIComponent(profile.id))
  }
  return hrefs
}
