import type { Actor } from '../../../lib/domain/actor.ts'
import { type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import { syncOf } from '../../../lib/domain/rights/rights.ts'
import { BASE_ROLE, type Role } from '../../../lib/domain/role.ts'
import { emailOwner, findMatches } from '../accounts/matches.ts'
import { type Answer, refuse } from '../answer.ts'
import { redefinedSince } from '../mappings/definitions.ts'
import type { AccountRecord, ProfileRecord, SessionRecord } from '../model.ts'
import { maySee, refuseUnlessAllowed, toPerson } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireMatch, WireSyncRequest } from '../wire.ts'

/** Returns labels of everything that changed after a version, each once. */
export function changedSince(account: AccountRecord, version: number): string[] {
  const newer = account.changes.filter((change) => change.version > version)
  return [...new Set(newer.flatMap((change) => change.fields))]
}

/** Refuses what was decided on an older state of the account or of the definitions, naming what changed since. */
export function outdated(
  store: Store,
  account: AccountRecord,
  seen: { version: number | undefined; definitions: number | undefined },
): ReturnType<typeof refuse> | undefined {
  const { version = account.version, definitions = store.business.definitions } = seen
  if (version === account.version && definitions === store.business.definitions) return undefined
  const changed = [...changedSince(account, version), ...redefinedSince(store, definitions)]
  return refuse('changed', { changed: [...new Set(changed)] })
}

/** Finds the account to be synced, if it still exists and the actor may sync it out of `source`. */
export function findSource(
  store: Store,
  session: SessionRecord,
  actor: Actor,
  id: string,
  source: Branch,
): Answer<AccountRecord> {
  const account = store.business.accounts.get(id)
  if (!account) return refuse(store.business.tombstones.has(id) ? 'source-gone' : 'not-found')
  if (!maySee(actor, account)) return refuse('not-found')
  if (!account.profiles[source]) return refuse('source-gone')
  const request = {
    action: syncOf(account.kind),
    branch: source,
    person: toPerson(account, source),
  }
  return refuseUnlessAllowed(session, actor, request) ?? { ok: true, value: account }
}

/** Refuses to bring back a role above the base role, of an inactive or linked profile, without the right to change roles in the target. */
function refuseUnlessRoleReturns(
  session: SessionRecord,
  actor: Actor,
  account: AccountRecord,
  { role, to }: { role: Role | undefined; to: Branch },
): ReturnType<typeof refuse> | undefined {
  if (role === undefined || role === BASE_ROLE[to]) return undefined
  const person = { accountId: account.id, role }
  return refuseUnlessAllowed(session, actor, { action: 'change-role', branch: to, person, role })
}

/** Where the sync ends: a new profile, the account's own inactive one, or that of an account to link with. */
export interface Destination {
  profile?: ProfileRecord
  linked?: AccountRecord
  matches: WireMatch[]
}

/** Decides where the sync goes, or asks for a choice. Never chooses among people by itself. */
export function findDestination(
  store: Store,
  session: SessionRecord,
  actor: Actor,
  account: AccountRecord,
  request: WireSyncRequest,
): Answer<Destination> {
  const { to, link, onInactive } = request
  const matches = findMatches(store, account, to)
  const own = account.profiles[to]
  if (own) {
    if (link !== undefined && link !== account.id) return refuse('already-linked')
    if (onInactive !== 'reactivate') return refuse('target-inactive')
    const refused = refuseUnlessRoleReturns(session, actor, account, { role: own.role, to })
    if (refused) return refused
    return { ok: true, value: { profile: own, matches } }
  }
  if (link !== undefined) return findLinked(store, session, actor, account, request, matches)
  const blocking = matches.filter((match) => match.blocking)
  if (blocking.length > 1) return refuse('ambiguous', { matches })
  if (blocking[0]) {
    return refuse(blocking[0].status === 'active' ? 'match-found' : 'target-inactive', { matches })
  }
  return { ok: true, value: { matches } }
}

function findLinked(
  store: Store,
  session: SessionRecord,
  actor: Actor,
  account: AccountRecord,
  { to, link = '', onInactive }: WireSyncRequest,
  matches: WireMatch[],
): Answer<Destination> {
  const linked = store.business.accounts.get(link)
  const profile = linked?.profiles[to]
  const offered = matches.some(({ accountId }) => accountId === link)
  if (!linked || !profile || linked.kind !== account.kind) return refuse('not-found')
  if (!offered && !maySee(actor, linked)) return refuse('not-found')
  // Linking removes the other account, and a signed-in user cannot remove their own.
  if (linked.id === actor.accountId) return refuse('forbidden')
  if (Object.keys(linked.profiles).length > 1) return refuse('already-linked')
  // Linking with one person while another has the e-mail would leave two with the same e-mail in one branch.
  const blocked = matches.some((match) => match.blocking && match.accountId !== link)
  // The same goes for the source, where an account without an e-mail takes over that of the other.
  const taken =
    !account.email &&
    linked.email &&
    emailOwner(store, account.kind, otherBranch(to), linked.email, account.id)
  if (blocked || taken) return refuse('ambiguous', { matches })
  if (profile.status !== 'active' && onInactive !== 'reactivate') {
    return refuse('target-inactive', { matches })
  }
  const refused = refuseUnlessRoleReturns(session, actor, account, { role: profile.role, to })
  if (refused) return refused
  return { ok: true, value: { profile, linked, matches } }
}
