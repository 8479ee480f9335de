import type { Actor } from '../../../lib/domain/actor.ts'
import { otherBranch } from '../../../lib/domain/branch.ts'
import { may, syncOf } from '../../../lib/domain/rights/rights.ts'
import { isTaken } from '../accounts/contact.ts'
import { petBefore, petBeforeCopy, writePets } from '../accounts/pet-changes.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { hasRequests } from '../conversation/bookings.ts'
import { hasMessages } from '../conversation/conversations.ts'
import type { SyncRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, isLastAdmin, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireSync } from '../wire.ts'
import { standAgain } from './sync-book.ts'
import { changedSince } from './sync-checks.ts'
import { carriedLabels } from './sync-plan.ts'

/** Undoes exactly what a sync did. Undoing it again changes nothing and is no error. */
export function undoSync(store: Store, caller: SignedInCaller, id: string): Answer<WireSync> {
  const actor = actorOf(store, caller)
  const sync = store.business.syncs.get(id)
  if (!sync) return refuse('not-found')
  const { to, account } = sync.answer
  const happening = { action: 'undo', accountId: account.id, to } as const
  const refused = mayNotUndo(caller, actor, sync)
  if (refused) return recorded(store, actor, happening, refused)
  if (sync.answer.state === 'undone') return { ok: true, value: sync.answer }
  const blocked = cannotUndo(store, sync)
  return recorded(
    store,
    actor,
    happening,
    blocked ?? { ok: true, value: takeBack(store, actor, sync) },
  )
}

/** Refuses everybody but the actor who did it, while they still have the right, and Admins. */
function mayNotUndo(caller: SignedInCaller, actor: Actor, sync: SyncRecord) {
  const { to, account } = sync.answer
  if (may({ action: 'undo-of-others', branch: to }, actor)) return undefined
  if (sync.actorId !== actor.accountId) return refuse('forbidden')
  return refuseUnlessAllowed(caller, actor, {
    action: syncOf(account.kind),
    branch: otherBranch(to),
  })
}

/** Refuses an undo that is too late, or after a later change of the account. */
function cannotUndo(store: Store, sync: SyncRecord) {
  if (store.now() > Date.parse(sync.answer.undoUntil ?? sync.at)) return refuse('undo-expired')
  const account = store.business.accounts.get(sync.answer.account.id)
  if (!account) return refuse('changed-since', { changed: [] })
  if (account.version !== sync.versionAfter) {
    return refuse('changed-since', { changed: changedSince(account, sync.versionAfter) })
  }
  if (isLastAdmin(store, account, sync.answer.to)) return refuse('last-admin')
  const { account: before, linked } = sync.before
  const returning = before.email === account.email ? [linked] : [before, linked]
  const orphaned = orphanedBy(store, sync)
  if (orphaned.length > 0) return refuse('changed-since', { changed: orphaned })
  const taken = returning.some((one) => one?.email && isTaken(store, one, one.email, account.id))
  return taken ? refuse('changed-since', { changed: ['E-mail'] }) : undefined
}

/**
 * Returns what would lose its owner if the profile made by the sync were removed: messages and requests there. A profile that existed
 * before keeps them, with its own account.
 */
function orphanedBy(store: Store, { answer, before }: SyncRecord): string[] {
  const { to } = answer
  const profile = store.business.accounts.get(answer.account.id)?.profiles[to]
  if (!profile || before.account.profiles[to] || before.linked) return []
  return [
    ...(hasMessages(store, to, profile.id) ? ['Messages'] : []),
    ...(hasRequests(store, to, profile.id) ? ['Services'] : []),
  ]
}

function takeBack(store: Store, actor: Actor, sync: SyncRecord): WireSync {
  const { to, fieldsOnly } = sync.answer
  const { account, linked } = sync.before
  const changed = carriedLabels(sync.answer)
  const restored = store.change(account, changed, actor.accountId)
  if (linked) store.change(linked, changed, actor.accountId)
  const petThen = fieldsOnly ? petBeforeCopy : petBefore
  const before = sync.before.pets.map((pet) => petThen(store, pet, to))
  writePets(store, before, [to], { accountId: account.id, by: actor.accountId })
  const { undoUntil: _over, ...answer } = sync.answer
  const undone: WireSync = {
    ...answer,
    state: 'undone',
    account: toAccount(store, actor, restored),
  }
  store.writeSync({ ...sync, answer: undone })
  standAgain(store, restored, account.version)
  return undone
}
