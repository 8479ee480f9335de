import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import {
  type AccountChange,
  type AccountChanges,
  type ChangeKind,
  changeKindOf,
} from '../../lib/domain/outbox/changes/account-changes.ts'
import type { FlagValues } from '../../lib/domain/outbox/changes/flag-change.ts'
import { isolate } from '../ui/problem-sentences.ts'

/** What a change makes of something in the branch `to`, and what it was before, as its sentences name them. */
type ChangeValues<Change> = (change: Change, to: Branch) => [becomes: string, was: string]

const VALUES: { [Kind in ChangeKind]: ChangeValues<AccountChanges[Kind]> } = {
  role: ({ role, was }) => [role, was],
  status: ({ status, was }) => [status, was],
  primary: ({ was }, to) => [BRANCH_NAME[to], BRANCH_NAME[was]],
  flag: ({ flag }) => [isolate(flag.label), isolate(flag.label)],
}

/** The part of the names of a change's sentences that tells kinds apart. Of an undo it is that of the change which is taken back. */
export function changeWord(
  change: AccountChange,
): Exclude<ChangeKind, 'flag'> | `flag_${FlagValues['change']}` {
  if ('flag' in change) {
    const added = (change.change === 'add') === (change.kind === 'flag')
    return added ? 'flag_add' : 'flag_remove'
  }
  // Safe: a change of a flag is handled above.
  return changeKindOf(change) as Exclude<ChangeKind, 'flag'>
}

/** What a change makes of something in the branch `to`, and what it was before. */
export function changeValues(change: AccountChange, to: Branch): [becomes: string, was: string] {
  // Safe: the change is of this kind, so its function takes it.
  const valuesOf = VALUES[changeKindOf(change)] as ChangeValues<AccountChange>
  return valuesOf(change, to)
}
