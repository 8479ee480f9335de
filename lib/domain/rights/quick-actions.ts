import { type Account, isLinked } from '../accounts/account.ts'
import type { Actor } from '../actor.ts'
import { BRANCHES, otherBranch } from '../branch.ts'
import type { QuickAction } from '../outbox/open-dialog.ts'
import { may } from './rights.ts'
import { statusBranches } from './status-view.ts'

/** What one kind of Quick Action opens for an account, for this actor. */
type Offer = (account: Account, actor: Actor) => QuickAction[]

/** In the order in which they stand. */
const OFFERS: Offer[] = [
  offerCompare,
  offerRequest,
  offerRoles,
  offerStatus,
  offerPrimary,
  offerFlags,
]

/** The dialogs that this actor may open about an account, in the order of the Quick Actions. Hints: the backend decides. */
export function quickActionsOf(account: Account, actor: Actor): QuickAction[] {
  return OFFERS.flatMap((offer) => offer(account, actor))
}

/** Whoever may sync a client out of either branch may see how the two profiles differ. */
function offerCompare(account: Account, actor: Actor): QuickAction[] {
  if (account.kind !== 'client' || !isLinked(account)) return []
  const mayCompare = BRANCHES.some((branch) => may({ action: 'sync-client', branch }, actor))
  return mayCompare ? [{ kind: 'compare' }] : []
}

/** Whoever works in a branch may request its services for a client who is active there. */
function offerRequest({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'client') return []
  const mayRequest = BRANCHES.some(
    (branch) =>
      profiles[branch]?.status === 'active' && may({ action: 'request-services', branch }, actor),
  )
  return mayRequest ? [{ kind: 'request' }] : []
}

/** Where this actor changes roles at all: why not this one's, the dialog says. */
function offerRoles({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'staff') return []
  return BRANCHES.filter(
    (branch) => profiles[branch] && may({ action: 'change-role', branch }, actor),
  ).map((branch) => ({ kind: 'role', branch }))
}

/** To have the other branch come first, of a client in both. */
function offerPrimary(account: Account, actor: Actor): QuickAction[] {
  const { primaryBranch } = account
  if (!primaryBranch || !isLinked(account)) return []
  const isOpen = BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
  return isOpen ? [{ kind: 'primary', branch: otherBranch(primaryBranch) }] : []
}

function offerStatus(account: Account, actor: Actor): QuickAction[] {
  return statusBranches(account, actor).map((branch) => ({ kind: 'status', branch }))
}

/** To add a flag in each branch of a client, and to remove one where there is one. */
function offerFlags({ kind, profiles }: Account, actor: Actor): QuickAction[] {
  if (kind !== 'client') return []
  return BRANCHES.flatMap((branch): QuickAction[] => {
    const profile = profiles[branch]
    if (!profile || !may({ action: 'change-flags', branch }, actor)) return []
    const add = { kind: 'flag', branch, change: 'add' } as const
    return profile.flags?.length ? [add, { ...add, change: 'remove' }] : [add]
  })
}
