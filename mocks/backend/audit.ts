import type { Actor } from '../../lib/domain/actor.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { may } from '../../lib/domain/rights/rights.ts'
import { type Answer, refuse } from './answer.ts'
import type { SignedInCaller } from './caller.ts'
import type { AuditRecord } from './model.ts'
import { actorOf } from './rights/rights.ts'
import type { Store } from './store.ts'

const PAGE = 100

/** An entry of the audit log, without actor and time. */
export interface Happening {
  action: AuditRecord['action']
  outcome: string
  accountId?: string
  to?: Branch
  /** Field labels, never values. */
  fields?: string[]
  /** The idempotency key of a sync. */
  key?: string
}

/** Writes one line of the audit log. There are no gaps in `seq`. */
export function record(store: Store, actor: Actor, happening: Happening): void {
  const { audit } = store.business
  audit.push({
    seq: audit.length + 1,
    at: new Date(store.now()).toISOString(),
    actorId: actor.accountId,
    actorName: actor.name,
    ...happening,
  })
}

/** Writes the outcome of an attempt, a refusal as well as a success, and hands the answer on. */
export function recorded<T>(
  store: Store,
  actor: Actor,
  happening: Omit<Happening, 'outcome'>,
  answer: Answer<T>,
): Answer<T> {
  record(store, actor, { ...happening, outcome: answer.ok ? 'done' : answer.problem.name })
  return answer
}

/**
 * Lists entries, newest first: the caller's own, all at level 4; keys only of the caller's own. The cursor is the `seq` to continue below.
 */
export function listAudit(
  store: Store,
  caller: SignedInCaller,
  by: { cursor?: string; accountId?: string },
): Answer<{ entries: AuditRecord[]; cursor?: string; more: boolean }> {
  const { audit } = store.business
  if (by.cursor !== undefined && !/^[1-9][0-9]{0,14}$/.test(by.cursor)) return refuse('invalid')
  const actor = actorOf(store, caller)
  // The branch does not matter: this right counts in any.
  const everything = may({ action: 'read-audit-of-others', branch: 'in-home' }, actor)
  const below = by.cursor === undefined ? audit.length + 1 : Number(by.cursor)
  const entries: AuditRecord[] = []
  for (let at = Math.min(below - 2, audit.length - 1); at >= 0 && entries.length <= PAGE; at--) {
    const entry = audit[at]
    if (!entry || !(everything || entry.actorId === actor.accountId)) continue
    if (by.accountId === undefined || entry.accountId === by.accountId) entries.push(entry)
  }
  const page = entries.slice(0, PAGE).map((entry) => shownTo(actor, entry))
  const last = page.at(-1)
  const more = entries.length > PAGE
  return {
    ok: true,
    value: { entries: page, ...(more && last && { cursor: String(last.seq) }), more },
  }
}

function shownTo(actor: Actor, { key, ...entry }: AuditRecord): AuditRecord {
  return key !== undefined && entry.actorId === actor.accountId ? { ...entry, key } : entry
}
