import type { Pet } from '../accounts/account.ts'
import type { RequestBranch, Service, ServiceRequest } from './booking.ts'

/** What stands in the form before it is whole. Days are ISO dates, '' while none is chosen. */
export interface RequestDraft {
  serviceId?: string | undefined
  petIds: readonly string[]
  from: string
  to: string
  note: string
}

/** Why a draft cannot be requested yet; the first thing in the order of the form. */
export type RequestGap = 'service' | 'pets' | 'days' | 'past' | 'order' | 'too-far'

/** So far ahead something can be requested, in days. */
const FARTHEST_DAYS = 365

/** The form as it opens: today, and the only pet where there is no choice. */
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

/** Whether the service is for such a pet. */
export function suits({ petTypes }: Service, pet: Pet): boolean {
  return petTypes.length === 0 || petTypes.includes(pet.type)
}

/** The draft with another service: pets that it is not for are let go. */
export function withService(
  draft: RequestDraft,
  serviceId: string,
  { services, pets }: RequestBranch,
): RequestDraft {
  const service = services.find(({ id }) => id === serviceId)
  const fitting = pets.filter((pet) => service && suits(service, pet)).map(({ id }) => id)
  return { ...draft, serviceId, petIds: draft.petIds.filter((id) => fitting.includes(id)) }
}

/** The draft with this pet ticked if it was not, and let go if it was. */
export function withPet(draft: RequestDraft, petId: string): RequestDraft {
  const others = draft.petIds.filter((id) => id !== petId)
  const petIds = others.length === draft.petIds.length ? [...draft.petIds, petId] : others
  return { ...draft, petIds }
}

/** The draft with another first day: the last one follows, so that it is never before it. */
export function withFirstDay(draft: RequestDraft, from: string): RequestDraft {
  return { ...draft, from, to: draft.to < from ? from : draft.to }
}

/** What has to be said before the draft can be requested on this day; undefined when it is whole. */
export function gapIn(draft: RequestDraft, today: string): RequestGap | undefined {
  const { serviceId, petIds, from, to } = draft
  if (serviceId === undefined) return 'service'
  if (petIds.length === 0) return 'pets'
  if (from === '' || to === '') return 'days'
  if (from < today) return 'past'
  if (to < from) return 'order'
  return to > dayAfter(today, FARTHEST_DAYS) ? 'too-far' : undefined
}

/** The draft as it is asked for; undefined while something is missing. */
export function requestOf(draft: RequestDraft, today: string): ServiceRequest | undefined {
  const { serviceId, petIds, from, to } = draft
  if (serviceId === undefined || gapIn(draft, today)) return undefined
  const note = draft.note.trim()
  return { serviceId, petIds: [...petIds], from, to, ...(note && { note }) }
}

/** An ISO date so many days later. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
