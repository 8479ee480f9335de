import type { Flag } from '../../accounts/flag.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** A flag put on a client in the branch `to`, or taken off. `flag`: as it was called when it was chosen. */
export interface FlagValues {
  change: 'add' | 'remove'
  flag: Flag
}

/** A change of one flag, or what takes the change `of` back. */
export type FlagChange = FlagValues & ({ kind: 'flag' } | { kind: 'undo'; of: string })

/** The dialog that adds a flag in a branch, or removes one. */
export interface OpenFlagDialog extends Pick<FlagValues, 'change'> {
  kind: 'flag'
  branch: Branch
}

export const flagChange: ChangeDefinition<'flag', FlagChange> = {
  kind: 'flag',
  // It is called the same before and after.
  values: ({ flag: { label } }) => [label, label],
}

export const flagRules: ChangeRules<FlagChange> = {
  isAlreadySo({ change, flag }, to, { profiles }) {
    const isThere = profiles[to]?.flags?.some(({ id }) => id === flag.id) ?? false
    return isThere === (change === 'add')
  },
  // What two people do about one flag comes to the same.
  changedSince: () => [],
  undo: ({ change, flag }, { id, to }) => ({
    task: { kind: 'undo', of: id, change: change === 'add' ? 'remove' : 'add', flag },
    to,
  }),
}
