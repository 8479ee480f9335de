import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import {
  type AccountChange,
  type AccountChanges,
  type ChangeKind,
  changeKindOf,
} from '../../lib/domain/outbox/changes/account-changes.ts'

/** What a change makes of something in the branch `to`, and what it was before, as its sentences name them. */
type ChangeValues<Change> = (change: Change, to: Branch) => [becomes: string, was: string]

const VALUES: { [Kind in ChangeKind]: ChangeValues<AccountChanges[Kind]> } = {
  role: ({ role, was }) => [role, was],
  status: ({ status, was }) => [status, was],
  primary: ({ was }, to) => [BRANCH_NAME[to], BRANCH_NAME[was]],
}

/** What a change makes of something in the branch `to`, and what it was before. */
export function changeValues(change: AccountChange, to: Branch): [becomes: string, was: string] {
  // Safe: the change is of this kind, so its function takes it.
  const valuesOf = VALUES[changeKindOf(change)] as ChangeValues<AccountChange>
  return valuesOf(change, to)
}
