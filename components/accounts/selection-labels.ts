import type { NotSelectable } from '../../lib/domain/accounts/selection.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** Says why the account of this name cannot be selected. */
export function notSelectableLabel(why: NotSelectable, name: string): string {
  if (why === 'staff') return text('accounts.staffNotSelectable')
  if (why === 'no-bulk') return text('accounts.bulkNotAllowed')
  if (why === 'nowhere') return text('accounts.noProfile', { name })
  if (why === 'not-offered') return text('accounts.bulkNotOffered')
  if (why === 'both') return text('accounts.bothNotAllowed')
  return text('accounts.branchNotAllowed', { branch: BRANCH_NAME[why] })
}
