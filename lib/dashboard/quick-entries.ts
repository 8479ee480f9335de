import { primaryActionName, statusActionName } from '../../components/change/status-labels.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import { otherBranch } from '../domain/branch.ts'
import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import { statusAfter } from '../domain/rights/status-view.ts'

/** Something that can be done about the person of the page, and the dialog that it opens. */
export interface QuickEntry {
  label: string
  dialog: OpenDialog
}

/**
 * What we add to the Quick Actions of a profile. The dashboard's own menu has an entry for the status here, which stays what it
 * is; ours is about the other branch and says so, so that no label stands there twice.
 */
export function quickEntries(profile: ProfileView): QuickEntry[] {
  const { here, mayChangeRole, mayChangeStatus, statuses, primaryBranch, mayChangePrimary } =
    profile
  const there = otherBranch(here)
  const status = mayChangeStatus.includes(there) ? statuses[there] : undefined
  const entries: QuickEntry[] = []
  if (profile.mayRequest) {
    entries.push({ label: 'Request Services', dialog: { kind: 'request' } })
  }
  if (mayChangeRole) {
    entries.push({ label: 'Change Role', dialog: { kind: 'role', branch: here } })
  }
  if (status) {
    const label = statusActionName(statusAfter(status), there)
    entries.push({ label, dialog: { kind: 'status', branch: there } })
  }
  if (mayChangePrimary && primaryBranch) {
    const branch = otherBranch(primaryBranch)
    entries.push({ label: primaryActionName(branch), dialog: { kind: 'primary', branch } })
  }
  return entries
}
