import { BRANCHES, type Branch } from '../branch.ts'
import type { Account, AccountKind } from './account.ts'

/** Addresses of profile pages in both branches, `{id}` standing for the profile's id there. */
export type ProfileTemplates = Record<Branch, Record<AccountKind, string>>

/** Addresses of the account's profiles, built from the backend's templates and ids only. */
export function profileHrefs(
  templates: ProfileTemplates,
  account: Account,
): { [branch in Branch]?: string } {
  const hrefs: { [branch in Branch]?: string } = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    const template = templates[branch][account.kind]
    if (profile) hrefs[branch] = template.replace('{id}', encodeURIComponent(profile.id))
  }
  return hrefs
}
