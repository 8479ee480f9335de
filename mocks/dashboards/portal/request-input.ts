import { BRANCH_NAME, type Branch } from '../../../lib/domain/branch.ts'
import { LONGEST_NOTE } from '../../../lib/domain/conversation/booking.ts'
import { dayAfter, isDay } from '../../backend/days.ts'
import type { WireService } from '../../backend/wire.ts'
import type { ClientVisit } from './client-visit.ts'
import { type GuestPet, petsOfGuest } from './pets.ts'

/** Services can be requested a year ahead. */
const FARTHEST_DAYS = 365

/** What can be requested in one branch, and for whom. */
export interface RequestOffer {
  branch: Branch
  services: WireService[]
  pets: GuestPet[]
  /** First and last day there is to choose. */
  days: { first: string; last: string }
}

/** A request as it was typed. */
export interface RequestInput {
  serviceId: string
  petIds: string[]
  from: string
  to: string
  note: string
}

/** What is wrong with a request, by the part of the form it is about. */
export type RequestInputFaults = { [part in keyof RequestInput]?: string }

/** What a branch offers to this client. */
export function offerOf(guest: ClientVisit, branch: Branch): RequestOffer {
  return {
    branch,
    services: guest.backend.listServices(branch),
    pets: petsOfGuest(guest).filter(({ branches }) => branches.includes(branch)),
    days: { first: guest.today, last: dayAfter(guest.today, FARTHEST_DAYS) },
  }
}

/** Nothing chosen yet; the only pet is. */
export function blankRequestInput({ pets, days }: RequestOffer): RequestInput {
  const [only] = pets
  const petIds = only && pets.length === 1 ? [only.id] : []
  return { serviceId: '', petIds, from: days.first, to: days.first, note: '' }
}

/** The request in a posted form. */
export function readRequestInput(form: FormData): RequestInput {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    serviceId: text('serviceId'),
    petIds: form.getAll('petIds').filter((id) => typeof id === 'string'),
    from: text('from'),
    to: text('to') || text('from'),
    note: text('note').replaceAll('\r\n', '\n'),
  }
}

/** What has to be corrected before it can be sent. */
export function faultsOf(
  input: RequestInput,
  { services, pets, branch, days }: RequestOffer,
): RequestInputFaults {
  const service = services.find(({ id }) => id === input.serviceId)
  const chosen = pets.filter(({ id }) => input.petIds.includes(id))
  const unfit = chosen.filter(({ type }) => service && !isFor(service, type))
  const faults: RequestInputFaults = {}
  if (!service) faults.serviceId = 'Choose a service.'
  if (chosen.length === 0) faults.petIds = 'Choose at least one pet.'
  else if (service && unfit.length > 0) {
    const names = new Intl.ListFormat('en').format(unfit.map(({ name }) => name))
    const kinds = new Intl.ListFormat('en').format(
      service.petTypes.map((type) => type.toLowerCase()),
    )
    faults.petIds = `${service.name} at ${BRANCH_NAME[branch]} is for these only: ${kinds}. Take ${names} out, or choose another service.`
  }
  if (!isDay(input.from)) faults.from = 'Choose the first day.'
  else if (input.from < days.first) faults.from = 'Choose today or a later day.'
  else if (input.from > days.last) faults.from = 'Choose a day within a year.'
  if (!isDay(input.to)) faults.to = 'Choose the last day.'
  else if (input.to < input.from) faults.to = 'The last day cannot be before the first.'
  else if (input.to > days.last) faults.to = 'Choose a day within a year.'
  if (input.note.length > LONGEST_NOTE) faults.note = `Write ${LONGEST_NOTE} characters at most.`
  return faults
}

/** Whether a service is for such a pet. */
function isFor({ petTypes }: WireService, type: string): boolean {
  return petTypes.length === 0 || petTypes.some((each) => each.toLowerCase() === type.toLowerCase())
}
