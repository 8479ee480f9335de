import type { components } from '../../lib/backend/schema.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { BASE_ROLE } from '../../lib/domain/role.ts'
import { type Answer, refuse } from './answer.ts'
import { record, recorded } from './audit.ts'
import type { Caller } from './backend.ts'
import { emailOwner } from './matches.ts'
import type { ProfileRecord, Values } from './model.ts'
import { toAccount } from './present.ts'
import { actorOf, lacks, maySee } from './rights.ts'
import type { Store } from './store.ts'

type Schemas = components['schemas']
type NewAccount = Schemas['NewAccount']

/** Creates a client or staff member. The first branch is the one asked from; with both, the person is linked at once. */
export function createAccount(
  store: Store,
  caller: Caller,
  wanted: NewAccount,
): Answer<Schemas['Account']> {
  const actor = actorOf(store, caller)
  const [source] = wanted.branches
  if (!source) return refuse('invalid')
  const firstName = wanted.firstName.trim()
  const lastName = wanted.lastName.trim()
  if (!firstName || !lastName) return refuse('invalid')
  const refused =
    lacks(caller, actor, { action: 'create', branch: source }) ?? isTaken(store, caller, wanted)
  if (refused) return recorded(store, actor, { action: 'create' }, refused)
  const profiles: { [branch in Branch]?: ProfileRecord } = {}
  for (const branch of wanted.branches) profiles[branch] = newProfile(store, branch, wanted)
  const email = wanted.email?.trim()
  const account = store.create({
    id: store.nextAccountId(),
    kind: wanted.kind,
    firstName,
    lastName,
    ...(email && { email }),
    ...(wanted.phone && { phone: wanted.phone }),
    profiles,
    ...(wanted.kind === 'client' && { primaryBranch: source }),
  })
  // The vendor mails new staff an activation link. A sync sends nothing; this is no sync.
  if (wanted.kind === 'staff' && email) {
    const at = new Date(store.now()).toISOString()
    store.business.mailOutbox.push({ to: email, subject: 'Activate your account', at })
  }
  record(store, actor, { action: 'create', accountId: account.id, outcome: 'done' })
  return { ok: true, value: toAccount(store, account) }
}

/** One e-mail per kind and branch, and one at least for a login that leads to both. */
function isTaken(store: Store, caller: Caller, { email, kind, branches }: NewAccount) {
  if (email === undefined) {
    return branches.length > 1 || kind === 'staff' ? refuse('email-required') : undefined
  }
  for (const branch of branches) {
    const owner = emailOwner(store, kind, branch, email)
    if (!owner) continue
    const visible = maySee(actorOf(store, caller), owner)
    return refuse('email-taken', visible ? { account: toAccount(store, owner) } : {})
  }
  return undefined
}

function newProfile(store: Store, branch: Branch, wanted: NewAccount): ProfileRecord {
  const values: Values = new Map()
  for (const key of ['firstName', 'lastName', 'email', 'phone'] as const) {
    const field = store.fields.standard(branch, key)
    const value = wanted[key]?.trim()
    if (wanted.kind === 'client' && field && value) values.set(field.id, value)
  }
  return {
    id: store.takeProfileId(branch),
    status: 'active',
    ...(wanted.kind === 'staff' && { role: BASE_ROLE[branch] }),
    values,
    petIds: [],
    since: new Date(store.now()).toISOString().slice(0, 10),
  }
}
