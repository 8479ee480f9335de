import { type Actor, levelIn } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { parseValue } from '../create/parse-value.ts'
import type { AccountRecord, ProfileRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireAccount, WireField } from '../wire.ts'
import { findVisible } from './accounts.ts'
import { CONTACT, leads, withContact } from './contact.ts'

/** Saves a Details tab: new values by field id, '' clears one. All or nothing. */
export function editFields(
  store: Store,
  caller: SignedInCaller,
  id: string,
  branch: Branch,
  values: Map<string, string>,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const profile = found.value.profiles[branch]
  if (!profile) return refuse('not-found')
  const isOwn = found.value.id === actor.accountId
  if (isOwn && profile.status !== 'active') return refuse('branch-inactive')
  const fields = [...values.keys()].flatMap((fieldId) => store.fields.byId(fieldId) ?? [])
  const labels = fields.map(({ label }) => label)
  const happening = { action: 'edit', accountId: id, to: branch, fields: labels } as const
  const next = withLogin(isOwn, edited(store, actor, found.value, profile, branch, values))
  if (!next.ok) return recorded(store, actor, happening, next)
  const account = store.change(next.value, labels, actor.accountId)
  return recorded(store, actor, happening, { ok: true, value: toAccount(store, actor, account) })
}

/** True if the actor may edit the field: front desk and above every client and pet field, clients their own visible and editable ones. */
export function mayEdit(actor: Actor, account: AccountRecord, field: WireField): boolean {
  if (account.id === actor.accountId) return field.clientVisible && field.clientEditable
  return levelIn(actor, field.branch) >= 3
}

/** Refuses the change if a client would remove their own sign-in e-mail. */
function withLogin(isOwn: boolean, next: Answer<AccountRecord>): Answer<AccountRecord> {
  return isOwn && next.ok && !next.value.email ? refuse('email-required') : next
}

function edited(
  store: Store,
  actor: Actor,
  account: AccountRecord,
  profile: ProfileRecord,
  branch: Branch,
  values: Map<string, string>,
): Answer<AccountRecord> {
  const held = new Map(profile.values)
  for (const [fieldId, text] of values) {
    const field = store.fields.byId(fieldId)
    if (account.kind !== 'client' || field?.form !== 'client' || field.branch !== branch) {
      return refuse('invalid')
    }
    if (!mayEdit(actor, account, field)) return refuse('forbidden')
    const value = parseValue(field, text)
    if (value === undefined) return refuse('invalid')
    if (text.trim() === '') held.delete(fieldId)
    else held.set(fieldId, value)
  }
  const next = {
    ...account,
    profiles: { ...account.profiles, [branch]: { ...profile, values: held } },
  }
  return leads(account, branch)
    ? withContact(store, next, branch, { values: held, keys: CONTACT })
    : { ok: true, value: next }
}
