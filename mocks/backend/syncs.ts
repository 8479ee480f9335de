import type { components } from '../../lib/backend/schema.ts'
import type { Actor } from '../../lib/domain/actor.ts'
import { otherBranch } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from './answer.ts'
import { record } from './audit.ts'
import type { Caller, SyncRequest } from './backend.ts'
import type { AccountRecord } from './model.ts'
import { writePets } from './pet-changes.ts'
import { type PetDrafts, toAccount } from './present.ts'
import { actorOf, lacksLevel3, maySee, topLevel } from './rights.ts'
import type { Store } from './store.ts'
import { changedSince, checkRole, findDestination, findSource } from './sync-checks.ts'
import { planSync, type SyncPlan } from './sync-plan.ts'

type Sync = components['schemas']['Sync']

/** How long a sync can be taken back. */
export const UNDO_MS = 24 * 3_600_000

const MOST_SYNCS = 100

/** The sync, or with `dryRun` the answer it would give. Every attempt but a preview stands in the audit log. */
export function syncAccount(
  store: Store,
  caller: Caller,
  request: SyncRequest,
  expectedVersion: number | undefined,
  key: string,
): Answer<Sync> {
  const actor = actorOf(store, caller)
  const { accountId, to, dryRun } = request
  const decided = decide(store, caller, actor, request, expectedVersion)
  const log = (outcome: string, fields: string[] = []) => {
    if (!dryRun) record(store, actor, { action: 'sync', accountId, to, outcome, fields })
  }
  if (!decided.ok) {
    log(decided.problem.name)
    return decided
  }
  const { plan, asItIs } = decided.value
  if (!plan) {
    log('unchanged')
    return { ok: true, value: unchanged(store, asItIs, to) }
  }
  if (dryRun) return { ok: true, value: preview(store, plan, to) }
  const sync = commit(store, actor, plan, request, key)
  log('done', plan.labels)
  return { ok: true, value: sync }
}

/** Everything that may stand in the way, in the order people should hear of it. No plan: nothing is left to do. */
function decide(
  store: Store,
  caller: Caller,
  actor: Actor,
  request: SyncRequest,
  expectedVersion: number | undefined,
): Answer<{ asItIs: AccountRecord; plan?: SyncPlan }> {
  const source = otherBranch(request.to)
  const refused = lacksLevel3(caller, actor, source)
  if (refused) return refused
  const found = findSource(store, actor, request.accountId, source)
  if (!found.ok) return found
  const account = found.value
  const wrongRole = checkRole(actor, account, request)
  if (wrongRole) return wrongRole
  const { link, role, to } = request
  const target = account.profiles[to]
  if (target?.status === 'active') {
    const same = link === undefined || link === account.id
    if (!same || (role && role !== target.role)) return refuse('already-linked')
    return { ok: true, value: { asItIs: account } }
  }
  if (expectedVersion !== undefined && expectedVersion !== account.version) {
    return refuse('changed', { changed: changedSince(account, expectedVersion) })
  }
  if (account.profiles[source]?.status !== 'active') return refuse('source-inactive')
  const destination = findDestination(store, actor, account, request)
  if (!destination.ok) return destination
  const plan = planSync(store, account, request, destination.value)
  // Same login on both sides: without an e-mail there is none.
  return plan.account.email
    ? { ok: true, value: { asItIs: account, plan } }
    : refuse('email-required')
}

function toSync(
  plan: Pick<SyncPlan, 'fields' | 'petOutcomes' | 'matches'>,
  account: Sync['account'],
  to: Sync['to'],
): Omit<Sync, 'id' | 'state'> {
  const { fields, petOutcomes: pets, matches } = plan
  return { to, account, fields, pets, matches, emailsSent: 0 }
}

/** The account as it would be, under its present version: that is the one to send with `If-Match`. */
function preview(store: Store, plan: SyncPlan, to: Sync['to']): Sync {
  const drafts: PetDrafts = new Map(plan.pets.map((pet) => [pet.id, pet]))
  const account = toAccount(store, plan.account, drafts)
  return { id: '', state: 'preview', ...toSync(plan, account, to) }
}

/** Already as wished. Names the sync that did it, if there was one. */
function unchanged(store: Store, account: AccountRecord, to: Sync['to']): Sync {
  const id = store.syncs.at(account.id).findLast((syncId) => {
    const answer = store.business.syncs.get(syncId)?.answer
    return answer?.state === 'done' && answer.to === to
  })
  const plan = { fields: [], petOutcomes: [], matches: [] }
  return { id: id ?? '', state: 'unchanged', ...toSync(plan, toAccount(store, account), to) }
}

function commit(
  store: Store,
  actor: Actor,
  plan: SyncPlan,
  { to }: SyncRequest,
  key: string,
): Sync {
  const { business } = store
  const before = business.accounts.get(plan.account.id) ?? plan.account
  const now = store.now()
  if (plan.linked) store.remove(plan.linked.id)
  else if (!before.profiles[to]) store.takeProfileId(to)
  const account = store.change(plan.account, plan.labels, actor.accountId)
  writePets(store, plan.pets, to, { accountId: account.id, by: actor.accountId })
  const id = `s-${String(business.syncs.size + 1).padStart(6, '0')}`
  const answer: Sync = {
    id,
    state: 'done',
    ...toSync(plan, toAccount(store, account), to),
    undoUntil: new Date(now + UNDO_MS).toISOString(),
  }
  store.writeSync({
    id,
    key,
    actorId: actor.accountId,
    at: new Date(now).toISOString(),
    answer,
    versionAfter: account.version,
    before: { account: before, pets: plan.petsBefore, ...(plan.linked && { linked: plan.linked }) },
  })
  return answer
}

/** Newest first. By key only one's own; by account from level 3, where the account may be seen. */
export function findSyncs(
  store: Store,
  caller: Caller,
  by: { key?: string; accountId?: string },
): Answer<Sync[]> {
  const { syncs, accounts } = store.business
  const actor = actorOf(store, caller)
  if (by.accountId === undefined) {
    if (by.key === undefined) return refuse('invalid')
    const own = store.syncs.at(`${actor.accountId} ${by.key}`)
    return { ok: true, value: own.flatMap((id) => syncs.get(id)?.answer ?? []) }
  }
  const account = accounts.get(by.accountId)
  if (topLevel(actor) < 3 || (account && !maySee(actor, account))) return refuse('forbidden')
  const found = store.syncs
    .at(by.accountId)
    .flatMap((id) => syncs.get(id) ?? [])
    .filter(
      ({ key, actorId }) => by.key === undefined || (key === by.key && actorId === actor.accountId),
    )
  const newest = found.reverse().slice(0, MOST_SYNCS)
  return { ok: true, value: newest.map(({ answer }) => answer) }
}
