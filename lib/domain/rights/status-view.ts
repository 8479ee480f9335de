import type { Account, AccountKind, ProfileStatus } from '../accounts/account.ts'
import type { Actor } from '../actor.ts'
import { BRANCHES, type Branch } from '../branch.ts'
import type { WantedStatus } from '../outbox/changes/status-change.ts'
import { may } from './rights.ts'

/** What a press on "Make Inactive" or "Re-Activate" would do, and what must be sent back to have it done. */
export interface StatusView {
  /** The operation's id. Confirming it twice is the same as once. */
  operationId: string
  /** The account's version that this shows. */
  version: number
  kind: AccountKind
  branch: Branch
  /** What it is now. */
  status: ProfileStatus
  /** What it would be. */
  wanted: WantedStatus
  /** What the profile in the other branch is, where there is one. */
  elsewhere?: ProfileStatus | undefined
  /**
   * The client's primary branch is the one that would be made inactive while the other one is active: somebody has to say which
   * one is primary from now on.
   */
  asksPrimary: boolean
}

/** What is chosen in that dialog. Nothing is deleted unless it was ticked. */
export interface StatusChoices {
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
  /** Has to be said where `asksPrimary`. */
  primary?: Branch | undefined
}

/** The branch that a client sees first, and what must be sent back to have it changed to the other one. */
export interface PrimaryView {
  operationId: string
  version: number
  primary: Branch
  wanted: Branch
  /** Whether the client's profile in the branch that would be primary is active. */
  wantedActive: boolean
}

/** What a press on the one button there is for it would make of a status. */
export function statusAfter(status: ProfileStatus): WantedStatus {
  return status === 'active' ? 'inactive' : 'active'
}

/** The branches of an account in which this actor may change the status. */
export function statusBranches({ id: accountId, profiles }: Account, actor: Actor): Branch[] {
  return BRANCHES.filter((branch) => {
    const profile = profiles[branch]
    const person = { accountId, role: profile?.role }
    return profile && may({ action: 'change-status', branch, person }, actor)
  })
}
