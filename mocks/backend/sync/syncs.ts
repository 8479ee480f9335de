import type { Actor } from '../../../lib/domain/actor.ts'
import { otherBranch } from '../../../lib/domain/branch.ts'
import { writePets } from '../accounts/pet-changes.ts'
import { type Answer, refuse } from '../answer.ts'
import { record } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { flagsFit, planFlags } from '../flags/sync-flags.ts'
import type { AccountRecord } from '../model.ts'
import { type PetDrafts, toAccount } from '../present.ts'
import { actorOf, refuseUnlessAllowed, refuseUnlessBulkAllowed } from '../rights/rights.ts'
import { giveRole, planRole, type RoleRequest, roleFits } from '../rights/roles.ts'
import type { Store } from '../store.ts'
import type { WireSync, WireSyncRequest } from '../wire.ts'
import { copyFields } from './copies.ts'
import { withoutUnreadable } from './readable-values.ts'
import { remember } from './sync-book.ts'
import { findDestination, findSource, outdated } from './sync-checks.ts'
import { planSync, type SyncPlan } from './sync-plan.ts'

/**
 * Carries out a sync, or with `dryRun` returns the answer it would give; with `only`, a copy of single fields. `key` is the operation's
 * idempotency key, remembered so that a lost answer can be looked up. Every attempt but a preview is in the audit log.
 */
export function syncAccount(
  store: Store,
  caller: SignedInCaller,
  request: WireSyncRequest,
  expectedVersion: number | undefined,
  key: string,
): Answer<WireSync> {
  const { only, flags } = request
  if (only && flags?.length) return refuse('invalid')
  if (only) return copyFields(store, caller, { ...request, only }, expectedVersion, key)
  const actor = actorOf(store, caller)
  const { accountId, to, dryRun } = request
  const decided = decide(store, caller, actor, request, expectedVersion)
  const log = (outcome: string, fields: string[] = []) => {
    if (dryRun) return
    const named = key ? { key } : {}
    record(store, actor, { action: 'sync', accountId, to, outcome, fields, ...named })
  }
  if (!decided.ok) {
    log(decided.problem.name)
    return decided
  }
  const { plan, asItIs } = decided.value
  if (!plan) {
    log('unchanged')
    return { ok: true, value: unchanged(store, actor, asItIs, request) }
  }
  if (dryRun) {
    const value = withoutUnreadable(store, actor, preview(store, caller, actor, plan, request))
    return { ok: true, value }
  }
  const synced = commit(store, actor, plan, to)
  log('done', plan.labels)
  const step = stepOf(request, plan)
  const raised = step && giveRole(store, caller, synced, step)
  const outcome = raised?.outcome
  const account = raised?.account ?? synced
  const details = toSync(plan, toAccount(store, actor, account), to, outcome)
  const { petsBefore: pets, linked } = plan
  const before = { account: asItIs, pets, ...(linked && { linked }) }
  return { ok: true, value: remember(store, actor, details, { key, account, before }) }
}

/** Refuses callers who may not sync in bulk now. A refusal is in the audit log unless it is of previews. */
export function admitBulk(
  store: Store,
  caller: SignedInCaller,
  { dryRun }: { dryRun: boolean },
): Answer<undefined> {
  const actor = actorOf(store, caller)
  const refused = refuseUnlessBulkAllowed(store, caller, actor)
  if (!refused) return { ok: true, value: undefined }
  if (!dryRun) record(store, actor, { action: 'sync', outcome: refused.problem.name })
  return refused
}

/** Returns the second step that the request asks for: the role after the sync. */
function stepOf({ to, role }: WireSyncRequest, { held }: SyncPlan): RoleRequest | undefined {
  return role && { branch: to, role, held }
}

/** Checks every reason to refuse, in the order they are reported, and plans the sync. No plan: nothing is left to do. */
function decide(
  store: Store,
  caller: SignedInCaller,
  actor: Actor,
  request: WireSyncRequest,
  expectedVersion: number | undefined,
): Answer<{ asItIs: AccountRecord; plan?: SyncPlan }> {
  const source = otherBranch(request.to)
  const refused = refuseUnlessAllowed(caller, actor, { action: 'sync-client', branch: source })
  if (refused) return refused
  const found = findSource(store, caller, actor, request.accountId, source)
  if (!found.ok) return found
  const account = found.value
  const { link, to, definitions } = request
  if (!roleFits(account, request) || !flagsFit(account, request)) return refuse('invalid')
  if (account.profiles[to]?.status === 'active') {
    const same = link === undefined || link === account.id
    return same ? { ok: true, value: { asItIs: account } } : refuse('already-linked')
  }
  const stale = outdated(store, account, { version: expectedVersion, definitions })
  if (stale) return stale
  if (account.profiles[source]?.status !== 'active') return refuse('source-inactive')
  const destination = findDestination(store, caller, actor, account, request)
  if (!destination.ok) return destination
  const plan = planSync(store, account, request, destination.value)
  // Both branches share the login, which needs an e-mail.
  if (!plan.account.email) return refuse('email-required')
  const whole = planFlags(store, plan, request)
  return whole.ok ? { ok: true, value: { asItIs: account, plan: whole.value } } : whole
}

function toSync(
  plan: Pick<SyncPlan, 'fields' | 'petOutcomes' | 'matches' | 'along' | 'warnings'>,
  account: WireSync['account'],
  to: WireSync['to'],
  role: WireSync['role'],
): Omit<WireSync, 'id' | 'state'> {
  const { fields, petOutcomes: pets, matches, along, warnings } = plan
  return {
    to,
    account,
    fields,
    pets,
    matches,
    ...along,
    ...(role && { role }),
    ...(warnings.length > 0 && { warnings }),
    emailsSent: 0,
  }
}

/** Returns the account as it would be, under its current version: the one to send with `If-Match`. */
function preview(
  store: Store,
  caller: SignedInCaller,
  actor: Actor,
  plan: SyncPlan,
  request: WireSyncRequest,
): WireSync {
  const drafts: PetDrafts = new Map(plan.pets.map((pet) => [pet.id, pet]))
  const step = stepOf(request, plan)
  const raised = step && planRole(store, caller, plan.account, step)
  const account = toAccount(store, actor, raised?.account ?? plan.account, drafts)
  const details = toSync(plan, account, request.to, raised?.outcome)
  // Staff have no fields, so a change of the definitions does not matter.
  const { definitions } = store.business
  return { id: '', state: 'preview', ...details, ...(account.kind === 'client' && { definitions }) }
}

/** Returns the answer when everything is as requested, with the sync that did it, if any. A different role stays. */
function unchanged(
  store: Store,
  actor: Actor,
  account: AccountRecord,
  { to, role }: WireSyncRequest,
): WireSync {
  const id = store.syncs.at(account.id).findLast((syncId) => {
    const answer = store.business.syncs.get(syncId)?.answer
    return answer?.state === 'done' && answer.to === to && !answer.fieldsOnly
  })
  const plan = { fields: [], petOutcomes: [], matches: [], along: {}, warnings: [] }
  const isSo = role === account.profiles[to]?.role
  const outcome = role && ({ wanted: role, result: isSo ? 'given' : 'kept' } as const)
  return {
    id: id ?? '',
    state: 'unchanged',
    ...toSync(plan, toAccount(store, actor, account), to, outcome),
  }
}

/** Writes what the plan says, pets included. */
function commit(store: Store, actor: Actor, plan: SyncPlan, to: WireSync['to']): AccountRecord {
  const before = store.business.accounts.get(plan.account.id)
  if (plan.linked) store.remove(plan.linked.id)
  else if (!before?.profiles[to]) store.takeProfileId(to)
  const account = store.change(plan.account, plan.labels, actor.accountId)
  writePets(store, plan.pets, [to], { accountId: account.id, by: actor.accountId })
  return account
}
