import type { Actor } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { parseValue } from '../create/parse-value.ts'
import type { AccountRecord, PetRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireAccount, WireField } from '../wire.ts'
import { findVisible } from './accounts.ts'
import { mayEdit } from './edit.ts'
import { writePets } from './pet-changes.ts'

/** Saves a pet's form: new values by field id, of both branches at once; '' clears one. All or nothing. */
export function editPet(
  store: Store,
  caller: SignedInCaller,
  id: string,
  petId: string,
  values: Map<string, string>,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const before = store.business.pets.get(petId)
  if (!before || homesOf(found.value, petId).length === 0) return refuse('not-found')
  const fields = [...values.keys()].flatMap((fieldId) => store.fields.byId(fieldId) ?? [])
  const labels = [...new Set(fields.map(({ label }) => label))]
  const happening = { action: 'edit', accountId: id, fields: labels } as const
  const pet = edited(store, actor, found.value, before, values)
  if (!pet.ok) return recorded(store, actor, happening, pet)
  writePets(store, [pet.value], homesOf(found.value, petId), { accountId: id, by: actor.accountId })
  const account = store.change(found.value, labels, actor.accountId)
  return recorded(store, actor, happening, { ok: true, value: toAccount(store, actor, account) })
}

/** Returns the branches in which this client has the pet. */
function homesOf({ profiles }: AccountRecord, petId: string): Branch[] {
  return BRANCHES.filter((branch) => profiles[branch]?.petIds.includes(petId))
}

function edited(
  store: Store,
  actor: Actor,
  account: AccountRecord,
  pet: PetRecord,
  values: Map<string, string>,
): Answer<PetRecord> {
  const held = new Map(pet.values)
  for (const [fieldId, text] of values) {
    const field = store.fields.byId(fieldId)
    if (field?.form !== 'pet' || !homesOf(account, pet.id).includes(field.branch)) {
      return refuse('invalid')
    }
    const refusal = refusalOf(actor, account, field)
    if (refusal) return refusal
    const value = parseValue(field, text)
    if (value === undefined) return refuse('invalid')
    if (text.trim() === '') held.delete(fieldId)
    else held.set(fieldId, value)
  }
  return { ok: true, value: { ...pet, values: held } }
}

function refusalOf(actor: Actor, account: AccountRecord, field: WireField) {
  if (!mayEdit(actor, account, field)) return refuse('forbidden')
  const isAway = account.profiles[field.branch]?.status !== 'active'
  return isAway && account.id === actor.accountId ? refuse('branch-inactive') : undefined
}
