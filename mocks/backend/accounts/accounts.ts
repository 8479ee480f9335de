import type { AccountKind } from '../../../lib/domain/accounts/account.ts'
import { type Actor, levelIn } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, maySee } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireAccount, WireField, WireWholeAccount } from '../wire.ts'

/** Finds the account of a profile page; undefined when there is none or the caller may not see it. */
export function findByProfile(
  store: Store,
  caller: SignedInCaller,
  branch: Branch,
  kind: AccountKind,
  profileId: string,
): WireAccount | undefined {
  const account = store.accounts.withProfile(branch, profileId)
  const actor = actorOf(store, caller)
  if (account?.kind !== kind || !maySee(actor, account)) return undefined
  return toAccount(store, actor, account)
}

/** Finds an account that the caller may see. */
export function findVisible(store: Store, actor: Actor, id: string): Answer<AccountRecord> {
  const account = store.business.accounts.get(id)
  return account && maySee(actor, account) ? { ok: true, value: account } : refuse('not-found')
}

/** True if the actor may read that field. Sensitive fields are in no answer at all. */
export function mayRead(
  actor: Actor,
  account: Pick<AccountRecord, 'id' | 'kind'>,
  field: WireField,
): boolean {
  if (field.sensitive) return false
  if (account.kind === 'client' && account.id === actor.accountId) return field.clientVisible
  const level = levelIn(actor, field.branch)
  return level >= 3 || (level > 0 && field.staffVisible)
}

/** Reads one account with the values the caller may read: only of branches they work in, never a sensitive one. */
export function readAccount(
  store: Store,
  caller: SignedInCaller,
  id: string,
): Answer<WireWholeAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const values: WireWholeAccount['values'] = {}
  for (const branch of BRANCHES) {
    const profile = found.value.profiles[branch]
    if (!profile) continue
    const readable = [...profile.values].filter(([fieldId]) => {
      const field = store.fields.byId(fieldId)
      return field && mayRead(actor, found.value, field)
    })
    values[branch] = Object.fromEntries(readable)
  }
  const account = toAccount(store, actor, found.value)
  return { ok: true, value: { account, values } }
}
