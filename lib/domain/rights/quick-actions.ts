import { type Account, isLinked } from '../accounts/account.ts'
import type { Actor } from '../actor.ts'
import { BRANCHES, otherBranch } from '../branch.ts'
import { type Capability, type Offering, offers } from '../capability.ts'
import type { QuickAction } from '../outbox/open-dialog.ts'
import { may } from './rights.ts'
import { statusBranches } from './status-view.ts'

/** Returns the dialogs of one kind that this actor may open about an account. */
type Offer = (account: Account, actor: Actor) => QuickAction[]

/** In the order of the Quick Actions, with what each needs of the server. */
const OFFERS: readonly [Capability, Offer][] = [
  ['comparison', offerCompare],
  ['services', offerRequest],
  ['role', offerRoles],
  ['status', offerStatus],
  ['primary-branch', offerPrimary],
  ['flags', offerFlags],
]

/** Who asks, and what the server offers. */
export interface ActorOffering extends Offering {
  actor: Actor
}

/**
 * Returns the dialogs that this actor may open about an account, in the order of the Quick Actions. Hints: the backend decides. None that
 * the server does not offer.
 */
export function quickActionsOf(account: Account, session: ActorOffering): QuickAction[] {
  return OFFERS.flatMap(([capability, offer]) =>
    offers(session, capability) ? offer(account, session.actor) : [],
  )
}

/** Offers the comparison of both profiles to those who may sync a client from either branch. */
function offerCompare(account: Account, actor: Actor): QuickAction[] {
  if (account.kind !== 'client' || !isLinked(account)) return []
  const mayCompare = BRANCHES.some((branch) => may({ action: 'sync-client', branch }, actor))
  return mayCompare ? [{ kind: 'compare' }] : []
}

/** Offers a request for services to those who work in a branch where the client is active. */
function offerRequest({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'client') return []
  const mayRequest = BRANCHES.some(
    (branch) =>
      profiles[branch]?.status === 'active' && may({ action: 'request-services', branch }, actor),
  )
  return mayRequest ? [{ kind: 'request' }] : []
}

/** Offers a role change in each branch where this actor may change roles. If not for this person, the dialog says why. */
function offerRoles({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'staff') return []
  return BRANCHES.filter(
    (branch) => profiles[branch] && may({ action: 'change-role', branch }, actor),
  ).map((branch) => ({ kind: 'role', branch }))
}

/** Offers the other branch as the primary one, for a client in both. */
function offerPrimary(account: Account, actor: Actor): QuickAction[] {
  const { primaryBranch } = account
  if (!primaryBranch || !isLinked(account)) return []
  const isOpen = BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
  return isOpen ? [{ kind: 'primary', branch: otherBranch(primaryBranch) }] : []
}

function offerStatus(account: Account, actor: Actor): QuickAction[] {
  return statusBranches(account, actor).map((branch) => ({ kind: 'status', branch }))
}

/** Offers to add a flag in each branch of a client, and to remove one if the client has any. */
function offerFlags({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'client') return []
  return BRANCHES.flatMap((branch): QuickAction[] => {
    const profile = profiles[branch]
    if (!profile || !may({ action: 'change-flags', branch }, actor)) return []
    const add = { kind: 'flag', branch, change: 'add' } as const
    return profile.flags?.length ? [add, { ...add, change: 'remove' }] : [add]
  })
}
