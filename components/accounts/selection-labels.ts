import type { NotSelectable } from '../../lib/domain/accounts/selection.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'

/** Why somebody of this name cannot be selected, in plain words. */
export function notSelectableLabel(why: NotSelectable, name: string): string {
  if (why === 'staff') return message('not_selectable_staff')
  if (why === 'no-bulk') return message('not_selectable_no_bulk')
  if (why === 'nowhere') return message('not_selectable_nowhere', isolate(name))
  if (why === 'both') return message('not_selectable_both')
  return message('not_selectable_branch', BRANCH_NAME[why])
}
