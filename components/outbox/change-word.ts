import {
  type AccountChange,
  type ChangeKind,
  changeKindOf,
} from '../../lib/domain/outbox/changes/account-changes.ts'

export type ChangeWord = Exclude<ChangeKind, 'flag'> | 'flag_add' | 'flag_remove'

/** The part of the names of a change's sentences that tells kinds apart. Of an undo it is that of the change which is taken back. */
export function changeWord(change: AccountChange): ChangeWord {
  if ('flag' in change) {
    return `flag_${(change.change === 'add') === (change.kind === 'flag') ? 'add' : 'remove'}`
  }
  // Safe: a change of a flag is handled above.
  return changeKindOf(change) as Exclude<ChangeKind, 'flag'>
}
