import type { ProfileStatus } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** A status that a person can set. `pending` comes from the client's own sign-up only. */
export type WantedStatus = 'active' | 'inactive'

/**
 * The values of a status change in the branch `to`. `primary`: the primary branch from then on, if it changes. `primaryWas`: the one
 * before, for clients.
 */
export interface StatusValues {
  status: WantedStatus
  was: ProfileStatus
  primary?: Branch | undefined
  primaryWas?: Branch | undefined
}

/** What is deleted together with a status change. It cannot be restored. */
export interface StatusDeletions {
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
}

/** A change of status, or the undo of the change `of`. `deleted`: the undone change deleted something. */
export type StatusChange = StatusValues &
  (
    | ({ kind: 'status' } & StatusDeletions)
    | { kind: 'undo'; of: string; deleted?: true | undefined }
  )

export const statusChange: ChangeDefinition<'status', StatusChange> = {
  kind: 'status',
  values: ({ status, was }) => [status, was],
  // Nobody can set the status `pending`, and a change that changed nothing has nothing to undo.
  canUndo: ({ status, was }) => was !== 'pending' && was !== status,
}

export const statusRules: ChangeRules<StatusChange> = {
  isAlreadySo: ({ status }, to, { profiles }) => profiles[to]?.status === status,
  changedSince({ was, primaryWas }, to, { profiles, primaryBranch }) {
    return [
      ...(profiles[to]?.status === was ? [] : ['Status']),
      ...(primaryWas === undefined || primaryBranch === primaryWas ? [] : ['Primary branch']),
    ]
  },
  /** Restores the primary branch too. */
  undo(change, { id, to }) {
    const { status, was, primary, primaryWas } = change
    if (was === 'pending') return undefined
    const before = primaryWas && { primary: primaryWas, primaryWas: primary ?? primaryWas }
    const deleted = hasDeleted(change) && ({ deleted: true } as const)
    return { task: { kind: 'undo', of: id, status: was, was: status, ...before, ...deleted }, to }
  },
}

/** True if a change of status deleted something, or undoes one that did. */
export function hasDeleted(change: StatusChange): boolean {
  if (change.kind === 'undo') return change.deleted === true
  return change.deleteFutureServices === true || change.deleteTemplates === true
}
