import { quickActionLabel } from '../../components/change/quick-action-labels.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import type { Branch } from '../domain/branch.ts'
import type { QuickAction } from '../domain/outbox/open-dialog.ts'

/** One of our entries in the Quick Actions menu, and the dialog that it opens. */
export interface QuickEntry {
  label: string
  dialog: QuickAction
}

/** Returns our entries for the Quick Actions of a profile. */
export function quickEntries({ actions, here, statuses }: ProfileView): QuickEntry[] {
  return actions
    .filter((dialog) => isInMenu(dialog, here))
    .map((dialog) => ({ label: quickActionLabel(dialog, { statuses, here }), dialog }))
}

/**
 * True if an action belongs in the menu of a page of `here`: one about that branch, or about both. Comparing has a button of its own. The
 * dashboard's menu has its own entry for the status in this branch; ours is about the other one, so that no label appears twice.
 */
function isInMenu(dialog: QuickAction, here: Branch): boolean {
  if (dialog.kind === 'status') return dialog.branch !== here
  // The primary branch is about both.
  if ('branch' in dialog && dialog.kind !== 'primary') return dialog.branch === here
  return dialog.kind !== 'compare'
}
