import { primaryActionName, statusActionName } from '../../components/change/status-labels.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import { otherBranch } from '../domain/branch.ts'
import { statusAfter } from '../domain/rights/status-view.ts'
import type { PageModel } from './page-model.ts'

/** Something that can be done about the person of the page. */
export interface QuickEntry {
  label: string
  press(): void
}

/**
 * What we add to the Quick Actions of a profile. The dashboard's own menu has an entry for the status here, which stays what it
 * is; ours is about the other branch and says so, so that no label stands there twice.
 */
export function createQuickEntries(profile: ProfileView, model: PageModel): QuickEntry[] {
  const { here, mayChangeRole, mayChangeStatus, statuses, primaryBranch, mayChangePrimary } =
    profile
  const there = otherBranch(here)
  const status = mayChangeStatus.includes(there) ? statuses[there] : undefined
  const entries: QuickEntry[] = []
  if (profile.mayRequest) {
    entries.push({ label: 'Request Services', press: model.requestServices })
  }
  if (mayChangeRole) entries.push({ label: 'Change Role', press: () => model.changeRole(here) })
  if (status) {
    const label = statusActionName(statusAfter(status), there)
    entries.push({ label, press: () => model.changeStatus(there) })
  }
  if (mayChangePrimary && primaryBranch) {
    const label = primaryActionName(otherBranch(primaryBranch))
    entries.push({ label, press: model.changePrimary })
  }
  return entries
}
