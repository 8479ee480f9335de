import type { Flag } from '../../accounts/flag.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/**
 * The values of a flag change in the branch `to`: a flag added to a client, or removed. `flag`: with the label it had when it was chosen.
 */
export interface FlagValues {
  change: 'add' | 'remove'
  flag: Flag
}

/** A change of one flag, or the undo of the change `of`. */
export type FlagChange = FlagValues & ({ kind: 'flag' } | { kind: 'undo'; of: string })

/** The dialog that adds a flag in a branch, or removes one. */
export interface OpenFlagDialog extends Pick<FlagValues, 'change'> {
  kind: 'flag'
  branch: Branch
}

export const flagChange: ChangeDefinition<'flag', FlagChange> = {
  kind: 'flag',
  // The flag has the same label before and after.
  values: ({ flag: { label } }) => [label, label],
}

export const flagRules: ChangeRules<FlagChange> = {
  isAlreadySo({ change, flag }, to, { profiles }) {
    const isThere = profiles[to]?.flags?.some(({ id }) => id === flag.id) ?? false
    return isThere === (change === 'add')
  },
  // Two people who change the same flag cannot contradict each other.
  changedSince: () => [],
  undo: ({ change, flag }, { id, to }) => ({
    task: { kind: 'undo', of: id, change: change === 'add' ? 'remove' : 'add', flag },
    to,
  }),
}
