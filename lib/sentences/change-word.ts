import {
  type AccountChange,
  type ChangeKind,
  changeKindOf,
} from '../domain/outbox/changes/account-changes.ts'

export type ChangeWord = Exclude<ChangeKind, 'flag'> | 'flag-add' | 'flag-remove'

/**
 * Returns the part of a change's message keys that names its kind. For an undo, it is that of the undone change; for a flag, also whether
 * it was added or removed.
 */
export function changeWord(change: AccountChange): ChangeWord {
  if ('flag' in change) {
    return `flag-${(change.change === 'add') === (change.kind === 'flag') ? 'add' : 'remove'}`
  }
  // Safe: a change of a flag is handled above.
  return changeKindOf(change) as Exclude<ChangeKind, 'flag'>
}
