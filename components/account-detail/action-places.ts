import type { Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'

/** What is changed where it stands in a profile, not among the Quick Actions. */
const IN_PROFILE: readonly QuickAction['kind'][] = ['flag']

/** Those whose buttons stand at the profile in this branch. */
export function profileActions(actions: readonly QuickAction[], branch: Branch): QuickAction[] {
  return actions.filter(
    (each) => IN_PROFILE.includes(each.kind) && 'branch' in each && each.branch === branch,
  )
}

/** All others: those of the account. */
export function accountActions(actions: readonly QuickAction[]): QuickAction[] {
  return actions.filter(({ kind }) => !IN_PROFILE.includes(kind))
}
