import type { Pet } from '../accounts/account.ts'
import type { RequestBranch, Service, ServiceRequest } from './booking.ts'

/** The form's content while it is being filled in. Days are ISO dates, '' while none is chosen. */
export interface RequestDraft {
  serviceId?: string | undefined
  petIds: readonly string[]
  from: string
  to: string
  note: string
}

/** Why a draft cannot be requested yet: the first problem in the order of the form. */
export type RequestGap = 'service' | 'pets' | 'days' | 'past' | 'order' | 'too-far'

/** Services can be requested at most this many days ahead. */
const FARTHEST_DAYS = 365

/** Returns the form as it opens: for today, with the service or the pet chosen if there is only one. */
export function emptyRequest({ services, pets }: RequestBranch, today: string): RequestDraft {
  const [only, ...others] = pets
  const [service, ...rest] = services
  return {
    ...(rest.length === 0 && service && { serviceId: service.id }),
    petIds: only && others.length === 0 ? [only.id] : [],
    from: today,
    to: today,
    note: '',
  }
}

/** True if the service is for this pet's type. */
export function suits({ petTypes }: Service, pet: Pet): boolean {
  return petTypes.length === 0 || petTypes.includes(pet.type)
}

/** Returns the draft with another service, without the pets that it is not for. */
export function withService(
  draft: RequestDraft,
  serviceId: string,
  { services, pets }: RequestBranch,
): RequestDraft {
  const service = services.find(({ id }) => id === serviceId)
  const fitting = pets.filter((pet) => service && suits(service, pet)).map(({ id }) => id)
  return { ...draft, serviceId, petIds: draft.petIds.filter((id) => fitting.includes(id)) }
}

/** Returns the draft with this pet ticked, or no longer ticked if it was. */
export function withPet(draft: RequestDraft, petId: string): RequestDraft {
  const others = draft.petIds.filter((id) => id !== petId)
  const petIds = others.length === draft.petIds.length ? [...draft.petIds, petId] : others
  return { ...draft, petIds }
}

/** Returns the draft with another first day. The last day moves with it if it would be earlier. */
export function withFirstDay(draft: RequestDraft, from: string): RequestDraft {
  return { ...draft, from, to: draft.to < from ? from : draft.to }
}

/** Returns what keeps the draft from being requested on this day; undefined if it is complete. */
export function gapIn(draft: RequestDraft, today: string): RequestGap | undefined {
  const { serviceId, petIds, from, to } = draft
  if (serviceId === undefined) return 'service'
  if (petIds.length === 0) return 'pets'
  if (from === '' || to === '') return 'days'
  if (from < today) return 'past'
  if (to < from) return 'order'
  return to > dayAfter(today, FARTHEST_DAYS) ? 'too-far' : undefined
}

/** Returns the request that the draft makes; undefined while something is missing. */
export function requestOf(draft: RequestDraft, today: string): ServiceRequest | undefined {
  const { serviceId, petIds, from, to } = draft
  if (serviceId === undefined || gapIn(draft, today)) return undefined
  const note = draft.note.trim()
  return { serviceId, petIds: [...petIds], from, to, ...(note && { note }) }
}

/** Returns the ISO date that is this many days later. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
