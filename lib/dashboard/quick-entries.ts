import { quickActionLabel } from '../../components/change/quick-action-labels.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import type { Branch } from '../domain/branch.ts'
import type { QuickAction } from '../domain/outbox/open-dialog.ts'

/** Something that can be done about the person of the page, and the dialog that it opens. */
export interface QuickEntry {
  label: string
  dialog: QuickAction
}

/** What we add to the Quick Actions of a profile. */
export function quickEntries({ actions, here, statuses }: ProfileView): QuickEntry[] {
  return actions
    .filter((dialog) => isInMenu(dialog, here))
    .map((dialog) => ({ label: quickActionLabel(dialog, { statuses, here }), dialog }))
}

/**
 * What a dialog is about happens in the branch of the page, or in both. Comparing has a button of its own. The dashboard's own menu has an
 * entry for the status here, which stays what it is; ours is about the other branch and says so, so that no label stands there twice.
 */
function isInMenu(dialog: QuickAction, here: Branch): boolean {
  if (dialog.kind === 'status') return dialog.branch !== here
  // Which branch comes first is about both.
  if ('branch' in dialog && dialog.kind !== 'primary') return dialog.branch === here
  return dialog.kind !== 'compare'
}
