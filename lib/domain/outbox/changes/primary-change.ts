import { BRANCH_NAME, type Branch, otherBranch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** A change of the primary branch to `to`, or the undo of the change `of`. `was`: the branch before. */
export type PrimaryChange = { was: Branch } & (
  | { kind: 'primary' }
  | { kind: 'undo'; of: string; primaryOnly: true }
)

/** The definition of the change. Its dialog's branch is the new primary branch. */
export const primaryChange: ChangeDefinition<'primary', PrimaryChange> = {
  kind: 'primary',
  undoHas: 'primaryOnly',
  values: ({ was }, to) => [BRANCH_NAME[to], BRANCH_NAME[was]],
}

export const primaryRules: ChangeRules<PrimaryChange> = {
  isAlreadySo: (_, to, { primaryBranch }) => primaryBranch === to,
  changedSince: ({ was }, _, { primaryBranch }) =>
    primaryBranch === was ? [] : ['Primary branch'],
  undo: (_, { id, to }) => ({
    task: { kind: 'undo', of: id, primaryOnly: true, was: to },
    to: otherBranch(to),
  }),
}
