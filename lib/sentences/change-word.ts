import {
  type AccountChange,
  type ChangeKind,
  changeKindOf,
} from '../domain/outbox/changes/account-changes.ts'

export type ChangeWord = Exclude<ChangeKind, 'flag'> | 'flag-add' | 'flag-remove'

/** The part of the keys of a change's sentences that tells kinds apart. Of an undo it is that of the change which is taken back. */
export function changeWord(change: AccountChange): ChangeWord {
  if ('flag' in change) {
    return `flag-${(change.change === 'add') === (change.kind === 'flag') ? 'add' : 'remove'}`
  }
  // Safe: a change of a flag is handled above.
  return changeKindOf(change) as Exclude<ChangeKind, 'flag'>
}
