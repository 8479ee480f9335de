import type { Branch } from '../../../lib/domain/branch.ts'
import { LONGEST_NOTE } from '../../../lib/domain/conversation/booking.ts'
import { isFor, shownType } from '../accounts/pet-types.ts'
import { type Answer, refuse } from '../answer.ts'
import { dayAfter, isDay } from '../days.ts'
import { foldText } from '../fold.ts'
import type { ProfileRecord, Values } from '../model.ts'
import type { Store } from '../store.ts'
import { isBlank } from '../sync/same-value.ts'
import type { WireField, WireServiceRequest } from '../wire.ts'
import type { RequestRecord, ServiceRecord } from './care.ts'
import type { Counter } from './client-side.ts'

/** How far ahead services can be requested, in days. */
const FURTHEST_DAYS = 366

/** Finds the service, if that branch offers it. */
export function serviceIn(store: Store, branch: Branch, id: string): ServiceRecord | undefined {
  return store.business.care.services.find((one) => one.branch === branch && one.id === id)
}

/** Returns the branch's names of these pets. Those it no longer knows are left out. */
export function petNames(store: Store, branch: Branch, petIds: readonly string[]): string[] {
  return petIds.flatMap((id) => {
    const pet = store.business.pets.get(id)
    return (pet && store.pets.text(pet, branch, 'petName')) || []
  })
}

/** True if a service is for a pet, by its type in that branch. */
function isForPet(store: Store, { branch, petTypes }: ServiceRecord, petId: string): boolean {
  const pet = store.business.pets.get(petId)
  if (!pet) return false
  const typed = store.pets.text(pet, branch, 'petType')
  const type = shownType(store.fields.form(branch, 'pet'), typed) ?? ''
  return petTypes.length === 0 || petTypes.some((one) => foldText(one) === foldText(type))
}

/** Returns labels of empty Required fields of the client and these pets: with one, the client cannot book there. */
function emptyRequired(
  store: Store,
  branch: Branch,
  { values }: ProfileRecord,
  petIds: readonly string[],
): string[] {
  const emptyIn = (form: WireField['form'], held: Values, isMeant = (_: WireField) => true) =>
    store.fields
      .form(branch, form)
      .filter((field) => field.required && isMeant(field) && isBlank(held.get(field.id)))
      .map(({ label }) => label)
  const pets = petIds.flatMap((id) => store.business.pets.get(id) ?? [])
  const ofPets = pets.flatMap((pet) => {
    const type = shownType(
      store.fields.form(branch, 'pet'),
      store.pets.text(pet, branch, 'petType'),
    )
    return emptyIn('pet', pet.values, (field) => isFor(field, type))
  })
  return [...new Set([...emptyIn('client', values), ...ofPets])]
}

/**
 * Checks a request: returns it ready to be written, or the refusal. More is refused to the client than to the team, who may book for
 * anybody.
 */
export function checkRequest(
  store: Store,
  { profile, side }: Counter,
  wanted: WireServiceRequest,
): Answer<Omit<RequestRecord, 'id'>> {
  const { branch, serviceId, petIds, from, to } = wanted
  if (profile.status !== 'active') return refuse('branch-inactive')
  const service = serviceIn(store, branch, serviceId)
  const today = store.agenda.today()
  const areDays =
    isDay(from) && isDay(to) && from >= today && to >= from && to <= dayAfter(today, FURTHEST_DAYS)
  const arePets =
    petIds.length > 0 &&
    new Set(petIds).size === petIds.length &&
    petIds.every((id) => profile.petIds.includes(id))
  if (!service || !areDays || !arePets) return refuse('invalid')
  if (!petIds.every((id) => isForPet(store, service, id))) return refuse('invalid')
  const missing = side === 'client' ? emptyRequired(store, branch, profile, petIds) : []
  if (missing.length > 0) return refuse('required-empty', { changed: missing })
  const note = (wanted.note ?? '').trim()
  if ([...note].length > LONGEST_NOTE) return refuse('invalid')
  const state = 'waiting' as const
  return {
    ok: true,
    value: { branch, profileId: profile.id, serviceId, petIds, from, to, note, state },
  }
}
