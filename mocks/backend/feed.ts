import type { Actor } from '../../lib/domain/actor.ts'
import { BRANCHES } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from './answer.ts'
import type { SignedInCaller } from './caller.ts'
import { readCursor, scopeOf, writeCursor } from './feed-cursor.ts'
import { toAccount } from './present.ts'
import { actorOf, maySee, seesIn } from './rights/rights.ts'
import type { Store } from './store.ts'
import type { WireChange, WireChangesPage } from './wire.ts'

/** A cursor older than this has expired. */
const CURSOR_LIFE_MS = 30 * 86_400_000

/** Finds the index of the first log entry above `seq`. */
function firstAbove(log: Store['log'], seq: number): number {
  let low = 0
  let high = log.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((log[middle]?.seq ?? 0) > seq) high = middle
    else low = middle + 1
  }
  return low
}

/** Returns what this reader gets for a log entry: the account, a tombstone, or nothing. */
function toChange(
  store: Store,
  actor: Actor,
  entry: { seq: number; id: string },
  base: number,
): WireChange | undefined {
  const account = store.business.accounts.get(entry.id)
  if ((account?.seq ?? store.business.tombstones.get(entry.id)) !== entry.seq) return undefined
  if (account && maySee(actor, account)) {
    return { seq: entry.seq, account: toAccount(store, actor, account) }
  }
  // A tombstone does not say the kind of account. Treating it as a client's reaches every reader who needs it.
  const left = store.left.get(entry.id) ?? []
  const known = entry.seq > base && seesIn(actor, account?.kind ?? 'client', left)
  return known ? { seq: entry.seq, deleted: entry.id } : undefined
}

/** Returns one page of the accounts the caller may see, oldest change first, each at its newest change. */
export function listChanges(
  store: Store,
  caller: SignedInCaller,
  page: { cursor?: string; limit: number },
): Answer<WireChangesPage> {
  const actor = actorOf(store, caller)
  if (!BRANCHES.some((branch) => actor.roles[branch])) return refuse('forbidden')
  const scope = scopeOf(actor)
  const now = store.now()
  const start = { seq: 0, base: store.business.seq, at: now, scope }
  const from = page.cursor === undefined ? start : readCursor(page.cursor)
  if (!from) return refuse('invalid')
  if (from.scope !== scope || now - from.at > CURSOR_LIFE_MS) return refuse('cursor-gone')

  const changes: WireChange[] = []
  let at = firstAbove(store.log, from.seq)
  let seq = from.seq
  for (; at < store.log.length && changes.length < page.limit; at++) {
    const entry = store.log[at]
    if (!entry) break
    seq = entry.seq
    const change = toChange(store, actor, entry, from.base)
    if (change) changes.push(change)
  }
  const cursor = writeCursor({ seq, base: from.base, at: now, scope })
  return { ok: true, value: { changes, cursor, more: at < store.log.length } }
}
