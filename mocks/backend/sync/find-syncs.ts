import { topLevel } from '../../../lib/domain/actor.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import type { SyncRecord } from '../model.ts'
import { actorOf, maySee } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireSync } from '../wire.ts'

/** At most this many are returned at once. */
const MOST = 100

/**
 * Finds syncs, newest first. By keys: only the caller's own, one for each completed key. By account: from level 3, if the account may be
 * seen.
 */
export function findSyncs(
  store: Store,
  caller: SignedInCaller,
  { keys, accountId }: { keys?: string[]; accountId?: string },
): Answer<WireSync[]> {
  const { accounts, syncs } = store.business
  const actor = actorOf(store, caller)
  const isOwn = ({ actorId }: SyncRecord) => actorId === actor.accountId
  const own = new Set(
    keys?.flatMap((key) => store.syncs.at(`${actor.accountId} ${key}`).at(-1) ?? []),
  )
  const answer = (ids: Iterable<string>): Answer<WireSync[]> => {
    const found = [...ids].flatMap((id) => syncs.get(id) ?? []).sort(newestFirst)
    const value = found.slice(0, MOST).map((sync) => (isOwn(sync) ? withKey(sync) : sync.answer))
    return { ok: true, value }
  }
  if (accountId === undefined) return keys ? answer(own) : refuse('invalid')
  const account = accounts.get(accountId)
  if (topLevel(actor) < 3 || (account && !maySee(actor, account))) return refuse('forbidden')
  const ids = store.syncs.at(accountId)
  return answer(keys ? ids.filter((id) => own.has(id)) : ids)
}

function withKey({ answer, key }: SyncRecord): WireSync {
  return { ...answer, key }
}

/** Compares syncs, newest first: ids count up. */
function newestFirst(one: SyncRecord, other: SyncRecord): number {
  return other.id.length - one.id.length || (other.id > one.id ? 1 : -1)
}
