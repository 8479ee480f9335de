import { otherBranch } from '../../../lib/domain/branch.ts'
import { CONTACT, leads, withContact } from '../accounts/contact.ts'
import type { Answer } from '../answer.ts'
import { warningsOf } from '../mappings/definitions.ts'
import type { AccountRecord, PetRecord } from '../model.ts'
import type { PetDrafts } from '../present.ts'
import type { Store } from '../store.ts'
import type {
  WireField,
  WireFieldOutcome,
  WirePetOutcome,
  WireSyncRequest,
  WireWarning,
} from '../wire.ts'
import { petsOf } from './sync-book.ts'
import { carriedLabels, isCarried, planPet, transferClient } from './sync-plan.ts'

/** A copy of single fields, between profiles that are linked. */
export type CopyRequest = WireSyncRequest & Required<Pick<WireSyncRequest, 'only'>>

/** The plan of a copy of single fields. Nothing is written yet. */
export interface CopyPlan {
  account: AccountRecord
  /** Pets of both profiles, as they would be and as they are. */
  pets: PetRecord[]
  petsBefore: PetRecord[]
  drafts: PetDrafts
  /** Labels of what changes; empty if nothing does. */
  labels: string[]
  fields: WireFieldOutcome[]
  petOutcomes: WirePetOutcome[]
  warnings: WireWarning[]
}

/** Returns the pets that both profiles name. */
export function sharedPets(store: Store, { profiles }: AccountRecord): PetRecord[] {
  const there = new Set(profiles.facility?.petIds)
  return petsOf(store, profiles['in-home']?.petIds).filter(({ id }) => there.has(id))
}

/** Plans the copy. A contact field copied into the primary branch changes the login too, as a save there would. */
export function planCopy(
  store: Store,
  account: AccountRecord,
  request: CopyRequest,
): Answer<CopyPlan> {
  const { to, only } = request
  const [source, target] = [account.profiles[otherBranch(to)], account.profiles[to]]
  const { values, outcomes: fields } = transferClient(store, request, {
    from: source?.values ?? new Map(),
    into: target?.values ?? new Map(),
  })
  const petsBefore = sharedPets(store, account)
  const planned = petsBefore.map((pet) => planPet(store, pet, request))
  const pets = planned.map(({ pet }) => pet)
  const petOutcomes = planned.flatMap(({ outcome }) => (outcome.fields.length ? outcome : []))
  const profiles = { ...account.profiles, ...(target && { [to]: { ...target, values } }) }
  const next = followContact(store, { ...account, profiles }, request, fields)
  if (!next.ok) return next
  const isMeant = ({ id }: WireField) => only.some((tick) => tick === id || tick.endsWith(`/${id}`))
  return {
    ok: true,
    value: {
      account: next.value,
      pets,
      petsBefore,
      drafts: new Map(pets.map((pet) => [pet.id, pet])),
      labels: carriedLabels({ to, fields, pets: petOutcomes, fieldsOnly: true }),
      fields,
      petOutcomes,
      warnings: warningsOf(store, to, isMeant),
    },
  }
}

function followContact(
  store: Store,
  account: AccountRecord,
  { to }: CopyRequest,
  fields: WireFieldOutcome[],
): Answer<AccountRecord> {
  const carried = new Set(fields.flatMap((field) => (isCarried(field) ? (field.to ?? []) : [])))
  const keys = CONTACT.filter((key) => carried.has(store.fields.standard(to, key)?.id ?? ''))
  const values = account.profiles[to]?.values
  return leads(account, to) && values && keys.length > 0
    ? withContact(store, account, to, { values, keys })
    : { ok: true, value: account }
}
