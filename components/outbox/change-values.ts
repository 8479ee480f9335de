import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import {
  type AccountChange,
  type ChangeKind,
  changeKindOf,
} from '../../lib/domain/outbox/changes/change-kinds.ts'
import { isolate } from '../ui/problem-sentences.ts'

/** The part of the names of a change's sentences that tells kinds apart. Of an undo it is that of the change which is taken back. */
export function changeWord(
  change: AccountChange,
): Exclude<ChangeKind, 'flag'> | 'flag_add' | 'flag_remove' {
  if ('flag' in change) {
    return `flag_${(change.change === 'add') === (change.kind === 'flag') ? 'add' : 'remove'}`
  }
  // Safe: a change of a flag is handled above.
  return changeKindOf(change) as Exclude<ChangeKind, 'flag'>
}

/** What a change makes of something in the branch `to`, and what it was before, as its sentences name them. */
export function changeValues(change: AccountChange, to: Branch): [becomes: string, was: string] {
  if ('flag' in change) return [isolate(change.flag.label), isolate(change.flag.label)]
  if ('role' in change) return [change.role, change.was]
  if ('status' in change) return [change.status, change.was]
  return [BRANCH_NAME[to], BRANCH_NAME[change.was]]
}
