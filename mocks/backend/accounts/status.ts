import { type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { record, recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { declineAhead } from '../conversation/bookings.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, isLastAdmin, refuseUnlessAllowed, toPerson } from '../rights/rights.ts'
import { unfinishedVisit } from '../schedule/visit-book.ts'
import type { Store } from '../store.ts'
import { changedSince } from '../sync/sync-checks.ts'
import type { WireAccount, WireStatusChange } from '../wire.ts'
import { findVisible } from './accounts.ts'
import { withPrimary } from './primary-branch.ts'

/** Makes a profile inactive or active again. A change to the current status is no error, whatever the version. */
export function changeStatus(
  store: Store,
  caller: SignedInCaller,
  id: string,
  branch: Branch,
  change: WireStatusChange,
  expectedVersion: number | undefined,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  const profile = account.profiles[branch]
  if (!profile) return refuse('not-found')
  const happening = { action: 'status', accountId: id, to: branch } as const
  const person = toPerson(account, branch)
  const refusal = refuseUnlessAllowed(caller, actor, { action: 'change-status', branch, person })
  const isOpen = !refusal || refusal.problem.name === 'own-account'
  const leaves = change.status === 'inactive'
  const refused =
    isOpen && leaves && isLastAdmin(store, account, branch) ? refuse('last-admin') : refusal
  if (refused) return recorded(store, actor, happening, refused)
  if (isSo(account, branch, change)) {
    record(store, actor, { ...happening, outcome: 'unchanged' })
    return { ok: true, value: toAccount(store, actor, account) }
  }
  if (expectedVersion !== undefined && expectedVersion !== account.version) {
    const changed = changedSince(account, expectedVersion)
    return recorded(store, actor, happening, refuse('changed', { changed }))
  }
  const blocked = unfit(account, change) ?? blockedBy(store, account, branch, change)
  if (blocked) return recorded(store, actor, happening, blocked)
  const planned = withStatus(store, account, branch, change)
  if (!planned.ok) return recorded(store, actor, happening, planned)
  const { account: next, fields } = planned.value
  const changed = store.change(next, fields, actor.accountId)
  if (leaves) {
    const { deleteFutureServices: services = false, deleteTemplates: templates = false } = change
    store.agenda.dropAhead(branch, profile.id, { services, templates })
    if (services) declineAhead(store, branch, profile.id)
  }
  record(store, actor, { ...happening, outcome: 'done', fields })
  return { ok: true, value: toAccount(store, actor, changed) }
}

function isSo(
  { profiles, primaryBranch }: AccountRecord,
  branch: Branch,
  change: WireStatusChange,
): boolean {
  const { primaryBranch: primary = primaryBranch } = change
  return profiles[branch]?.status === change.status && primary === primaryBranch
}

/** Refuses a change of staff that names what only clients have: a primary branch, services or templates. */
function unfit({ kind }: AccountRecord, change: WireStatusChange) {
  const asks =
    change.primaryBranch ?? (change.deleteFutureServices || change.deleteTemplates || undefined)
  return kind === 'staff' && asks !== undefined ? refuse('invalid') : undefined
}

/** Refuses to make somebody inactive while a primary branch has to be chosen or a visit finished. */
function blockedBy(store: Store, account: AccountRecord, branch: Branch, change: WireStatusChange) {
  if (change.status === 'active') return undefined
  if (account.kind === 'client') {
    const other = account.profiles[otherBranch(branch)]
    const asks = account.primaryBranch === branch && other?.status === 'active'
    return asks && !change.primaryBranch ? refuse('primary-undecided') : undefined
  }
  // Only In-Home assigns visits to staff members: guests of Facility belong to nobody in particular.
  const owes =
    branch === 'in-home' && unfinishedVisit(store, account.profiles[branch]?.id ?? '') !== undefined
  return owes ? refuse('visit-unfinished') : undefined
}

/** Returns the account with its new status and, where one is named, primary branch, and the labels of what changes. */
function withStatus(
  store: Store,
  account: AccountRecord,
  branch: Branch,
  { status, primaryBranch }: WireStatusChange,
): Answer<{ account: AccountRecord; fields: string[] }> {
  const profile = account.profiles[branch]
  if (!profile) return refuse('not-found')
  const profiles = { ...account.profiles, [branch]: { ...profile, status } }
  const next = { ...account, profiles }
  const fields = profile.status === status ? [] : ['Status']
  if (!primaryBranch || primaryBranch === account.primaryBranch) {
    return { ok: true, value: { account: next, fields } }
  }
  const led = withPrimary(store, next, primaryBranch)
  if (!led.ok) return led
  return {
    ok: true,
    value: { account: led.value.account, fields: [...fields, ...led.value.fields] },
  }
}
