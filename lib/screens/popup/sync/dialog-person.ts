import type { DialogPerson } from '../../../dialogs/dialog-context.ts'
import { type Account, statusesOf } from '../../../domain/accounts/account.ts'
import type { Workplaces } from '../../../domain/accounts/page-view.ts'

/** Returns the account as a dialog shows it. `workplaces`: where staff work in Facility. */
export function personOf(account: Account, workplaces: Workplaces | undefined): DialogPerson {
  const { name, kind, primaryBranch = 'in-home' } = account
  return {
    name,
    kind,
    here: primaryBranch,
    statuses: statusesOf(account),
    workplaces: kind === 'staff' ? workplaces : undefined,
  }
}
