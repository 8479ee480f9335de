import { otherBranch } from '../../../lib/domain/branch.ts'
import type { FlagOutcome } from '../../../lib/domain/sync/sync.ts'
import { type Answer, refuse } from '../answer.ts'
import type { AccountRecord } from '../model.ts'
import type { Store } from '../store.ts'
import { carriedLabels, type SyncPlan } from '../sync/sync-plan.ts'
import type { WireSyncRequest } from '../wire.ts'
import { flagById, flagLabelled, flagsOn } from './branch-flags.ts'
import { FLAG_LABEL } from './change-flags.ts'
import { definitionOf } from './redefine-flags.ts'

/** True if an account can have what the request names: only clients have flags. */
export function flagsFit({ kind }: AccountRecord, { flags }: WireSyncRequest): boolean {
  return kind === 'client' || !flags?.length
}

/**
 * Adds the named flags to the plan of a sync. Each becomes the target's flag of the same label. A flag that is not named is not added; one
 * that is named and cannot be copied refuses the whole sync.
 */
export function planFlags(
  store: Store,
  plan: SyncPlan,
  { to, flags: named = [] }: WireSyncRequest,
): Answer<SyncPlan> {
  const { business } = store
  const source = otherBranch(to)
  const profile = plan.account.profiles[to]
  const held = profile?.flagIds ?? []
  const added: string[] = []
  const flags: FlagOutcome[] = []
  for (const { id, label } of flagsOn(business, source, plan.account.profiles[source])) {
    const counterpart = flagLabelled(business, to, label)
    if (!counterpart) continue
    const isThere = held.includes(counterpart.id)
    const isAdded = !isThere && named.includes(id)
    if (isAdded) added.push(counterpart.id)
    flags.push({ id, label, result: isThere ? 'there' : isAdded ? 'added' : 'offered' })
  }
  const lost = named.filter((id) => !flags.some((flag) => flag.id === id))
  if (lost.length > 0) {
    const labels = lost.map((id) => {
      const flag = flagById(business, source, id)
      return flag ? definitionOf(flag) : FLAG_LABEL
    })
    return refuse('changed', { changed: [...new Set(labels)] })
  }
  const along = { ...plan.along, ...(flags.length > 0 && { flags }) }
  if (!profile || added.length === 0) return { ok: true, value: { ...plan, along } }
  const flagged = { ...profile, flagIds: [...held, ...added] }
  const account = { ...plan.account, profiles: { ...plan.account.profiles, [to]: flagged } }
  const labels = carriedLabels({ to, fields: plan.fields, pets: plan.petOutcomes, flags })
  return { ok: true, value: { ...plan, account, labels, along } }
}
