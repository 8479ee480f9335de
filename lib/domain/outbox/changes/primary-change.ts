import { BRANCH_NAME, type Branch, otherBranch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** Another primary branch, which is `to`, or what takes the change `of` back. `was`: the one before. */
export type PrimaryChange = { was: Branch } & (
  | { kind: 'primary' }
  | { kind: 'undo'; of: string; primaryOnly: true }
)

/** The branch of its dialog is the one that is to come first. */
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
