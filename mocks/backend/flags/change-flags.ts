import type { Branch } from '../../../lib/domain/branch.ts'
import { findVisible } from '../accounts/accounts.ts'
import { type Answer, refuse } from '../answer.ts'
import { record, recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import { changedSince } from '../sync/sync-checks.ts'
import type { WireAccount } from '../wire.ts'
import { flagById, isSameLabel } from './branch-flags.ts'

/** The name of every flag in the audit log and in problems: the real label may be a remark about the client. */
export const FLAG_LABEL = 'Flag'

/** One flag of one branch, to be put on a client or taken off. */
export interface FlagChange {
  branch: Branch
  flagId: string
  /** The label that was on screen: a flag renamed since is not the one that was meant. */
  label?: string
  wanted: 'on' | 'off'
}

/**
 * Puts a flag on a client, or takes one off. A flag already in the wanted state is no error, whatever the version or the label: two desks
 * that add the same flag both get the account.
 */
export function changeFlag(
  store: Store,
  caller: SignedInCaller,
  id: string,
  change: FlagChange,
  expectedVersion: number | undefined,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  const { branch, flagId, wanted } = change
  const profile = account.profiles[branch]
  if (!profile || account.kind !== 'client') return refuse('not-found')
  const happening = { action: 'flag', accountId: id, to: branch } as const
  const refused = refuseUnlessAllowed(caller, actor, { action: 'change-flags', branch })
  if (refused) return recorded(store, actor, happening, refused)
  const held = profile.flagIds ?? []
  if (held.includes(flagId) === (wanted === 'on')) {
    record(store, actor, { ...happening, outcome: 'unchanged' })
    return { ok: true, value: toAccount(store, actor, account) }
  }
  const blocked = refuseAnother(store, change) ?? refuseStale(account, expectedVersion)
  if (blocked) return recorded(store, actor, happening, blocked)
  const flagIds = wanted === 'on' ? [...held, flagId] : held.filter((one) => one !== flagId)
  const profiles = { ...account.profiles, [branch]: { ...profile, flagIds } }
  const next = store.change({ ...account, profiles }, [FLAG_LABEL], actor.accountId)
  record(store, actor, { ...happening, outcome: 'done', fields: [FLAG_LABEL] })
  return { ok: true, value: toAccount(store, actor, next) }
}

/** Refuses the change if the branch has no such flag, or if it was renamed. */
function refuseAnother({ business }: Store, { branch, flagId, label }: FlagChange) {
  const flag = flagById(business, branch, flagId)
  if (!flag) return refuse('flag-gone')
  const isMeant = label === undefined || isSameLabel(flag.label, label)
  return isMeant ? undefined : refuse('changed', { changed: [FLAG_LABEL] })
}

function refuseStale(account: AccountRecord, expectedVersion = account.version) {
  if (expectedVersion === account.version) return undefined
  return refuse('changed', { changed: changedSince(account, expectedVersion) })
}
