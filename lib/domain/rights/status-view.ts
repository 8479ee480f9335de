import type { Account, AccountKind, ProfileStatus } from '../accounts/account.ts'
import type { Actor } from '../actor.ts'
import { BRANCHES, type Branch } from '../branch.ts'
import type { WantedStatus } from '../outbox/changes/status-change.ts'
import { may } from './rights.ts'

/** The content of the dialog for "Make Inactive" or "Re-Activate": what would change, and what the confirmation sends back. */
export interface StatusView {
  /** The operation's id. Confirming it twice has the same effect as once. */
  operationId: string
  /** The version of the account shown. */
  version: number
  kind: AccountKind
  branch: Branch
  /** The current status. */
  status: ProfileStatus
  /** The new status. */
  wanted: WantedStatus
  /** The status in the other branch; undefined without a profile there. */
  elsewhere?: ProfileStatus | undefined
  /**
   * Whether the new primary branch has to be chosen: the client would become inactive in the primary branch and is active in the other one.
   */
  asksPrimary: boolean
}

/** The choices in that dialog. Nothing is deleted unless it is ticked. */
export interface StatusChoices {
  deleteFutureServices?: true | undefined
  deleteTemplates?: true | undefined
  /** Required with `asksPrimary`. */
  primary?: Branch | undefined
}

/** The content of the primary branch dialog: the current and the new primary branch, and what the confirmation sends back. */
export interface PrimaryView {
  operationId: string
  version: number
  primary: Branch
  wanted: Branch
  /** Whether the client is active in the new primary branch. */
  wantedActive: boolean
}

/** Returns the status that the button of the current status sets. */
export function statusAfter(status: ProfileStatus): WantedStatus {
  return status === 'active' ? 'inactive' : 'active'
}

/** Returns the branches of an account in which this actor may change the status. */
export function statusBranches({ id: accountId, profiles }: Account, actor: Actor): Branch[] {
  return BRANCHES.filter((branch) => {
    const profile = profiles[branch]
    const person = { accountId, role: profile?.role }
    return profile && may({ action: 'change-status', branch, person }, actor)
  })
}
