import type { Actor } from '../../../lib/domain/actor.ts'
import { otherBranch } from '../../../lib/domain/branch.ts'
import { writePets } from '../accounts/pet-changes.ts'
import { type Answer, refuse } from '../answer.ts'
import { record } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireSync } from '../wire.ts'
import { type CopyPlan, type CopyRequest, planCopy } from './copy-plan.ts'
import { withoutUnreadable } from './readable-values.ts'
import { remember } from './sync-book.ts'
import { findSource, outdated } from './sync-checks.ts'

/** Copies single fields, or with `dryRun` says what that would do. Every attempt but a preview stands in the audit log. */
export function copyFields(
  store: Store,
  caller: SignedInCaller,
  request: CopyRequest,
  expectedVersion: number | undefined,
  key: string,
): Answer<WireSync> {
  const actor = actorOf(store, caller)
  const { accountId, to, dryRun } = request
  const log = (outcome: string, fields: string[] = []) => {
    if (dryRun) return
    const named = key ? { key } : {}
    record(store, actor, { action: 'copy', accountId, to, outcome, fields, ...named })
  }
  const decided = decide(store, caller, actor, request, expectedVersion)
  if (!decided.ok) {
    log(decided.problem.name)
    return decided
  }
  const { plan, before } = decided.value
  if (dryRun) return { ok: true, value: preview(store, actor, plan, request) }
  if (plan.labels.length === 0) {
    log('unchanged')
    const details = toCopy(store, actor, before, plan, request)
    return { ok: true, value: { id: '', state: 'unchanged', ...details } }
  }
  const account = store.change(plan.account, plan.labels, actor.accountId)
  writePets(store, plan.pets, [to], { accountId, by: actor.accountId })
  log('done', plan.labels)
  const details = toCopy(store, actor, account, plan, request)
  const value = remember(store, actor, details, {
    key,
    account,
    before: { account: before, pets: plan.petsBefore },
  })
  return { ok: true, value }
}

/** Checks every reason to refuse, in the order they are reported. */
function decide(
  store: Store,
  caller: SignedInCaller,
  actor: Actor,
  request: CopyRequest,
  expectedVersion: number | undefined,
): Answer<{ plan: CopyPlan; before: AccountRecord }> {
  const { accountId, to, link, onInactive, role, definitions } = request
  const source = otherBranch(to)
  const refused = refuseUnlessAllowed(caller, actor, { action: 'sync-client', branch: source })
  if (refused) return refused
  const found = findSource(store, caller, actor, accountId, source)
  if (!found.ok) return found
  const before = found.value
  if (before.kind !== 'client' || link || onInactive || role) return refuse('invalid')
  if (!isLinkedNow(before)) return refuse('not-linked')
  const stale = outdated(store, before, { version: expectedVersion, definitions })
  if (stale) return stale
  const plan = planCopy(store, before, request)
  return plan.ok ? { ok: true, value: { plan: plan.value, before } } : plan
}

/** True if both profiles exist and are active: an inactive one is neither source nor target of a copy. */
export function isLinkedNow({ profiles }: AccountRecord): boolean {
  return profiles['in-home']?.status === 'active' && profiles.facility?.status === 'active'
}

function toCopy(
  store: Store,
  actor: Actor,
  account: AccountRecord,
  { fields, petOutcomes: pets, warnings, drafts }: CopyPlan,
  { to }: CopyRequest,
): Omit<WireSync, 'id' | 'state'> {
  return {
    to,
    account: toAccount(store, actor, account, drafts),
    fields,
    pets,
    matches: [],
    ...(warnings.length > 0 && { warnings }),
    fieldsOnly: true,
    emailsSent: 0,
  }
}

function preview(store: Store, actor: Actor, plan: CopyPlan, request: CopyRequest): WireSync {
  const { definitions } = store.business
  const details = { ...toCopy(store, actor, plan.account, plan, request), definitions }
  return withoutUnreadable(store, actor, { id: '', state: 'preview', ...details })
}
