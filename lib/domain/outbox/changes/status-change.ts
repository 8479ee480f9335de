import type { ProfileStatus } from '../../accounts/account.ts'
import type { Branch } from '../../branch.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** A status that somebody can be given; `pending` is the client's own sign-up, which nobody gives. */
export type WantedStatus = 'active' | 'inactive'

/**
 * Another status in the branch `to`. `primary`: the primary branch from then on, where it is asked for; `primaryWas`: the one before, of
 * clients.
 */
export interface StatusValues {
  status: WantedStatus
  was: ProfileStatus
  primary?: Branch | undefined
  primaryWas?: Branch | undefined
}

/** What is deleted with a status; it does not come back. */
export interface StatusDeletions {
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
}

/** A change of status, or what takes the change `of` back. `deleted`: what it takes back deleted something. */
export type StatusChange = StatusValues &
  (
    | ({ kind: 'status' } & StatusDeletions)
    | { kind: 'undo'; of: string; deleted?: true | undefined }
  )

export const statusChange: ChangeDefinition<'status', StatusChange> = {
  kind: 'status',
  values: ({ status, was }) => [status, was],
  // Waiting in Approvals is nobody's to give back, nor is what was so before.
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
  /** Gives back the branch that came first, too. */
  undo(change, { id, to }) {
    const { status, was, primary, primaryWas } = change
    if (was === 'pending') return undefined
    const before = primaryWas && { primary: primaryWas, primaryWas: primary ?? primaryWas }
    const deleted = hasDeleted(change) && ({ deleted: true } as const)
    return { task: { kind: 'undo', of: id, status: was, was: status, ...before, ...deleted }, to }
  },
}

/** Whether a change of status deleted something, or takes one back that did. */
export function hasDeleted(change: StatusChange): boolean {
  if (change.kind === 'undo') return change.deleted === true
  return change.deleteFutureServices === true || change.deleteTemplates === true
}
