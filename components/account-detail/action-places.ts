import type { Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'

/** Kinds of actions with a button inside the profile, not among the Quick Actions. */
const IN_PROFILE: readonly QuickAction['kind'][] = ['flag']

/** Returns the actions whose buttons stand in the profile of this branch. */
export function profileActions(actions: readonly QuickAction[], branch: Branch): QuickAction[] {
  return actions.filter(
    (each) => IN_PROFILE.includes(each.kind) && 'branch' in each && each.branch === branch,
  )
}

/** Returns all other actions: those of the account. */
export function accountActions(actions: readonly QuickAction[]): QuickAction[] {
  return actions.filter(({ kind }) => !IN_PROFILE.includes(kind))
}
