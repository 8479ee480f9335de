import type { Branch } from '../../../lib/domain/branch.ts'
import { dayAfter } from '../days.ts'
import { BOOKED_DAYS } from '../schedule/agenda.ts'
import type { Store } from '../store.ts'
import type { WireScheduleEntry } from '../wire.ts'
import type { RequestRecord } from './care.ts'
import { petNames, serviceIn } from './requests.ts'

const PAST_DAYS = 30

/** One pet at one service of one day: a visit, or a stay. */
interface Booked {
  id: string
  day: string
  time: string
  service: string
  petId: string
  isDone: boolean
}

/** Returns a request as the schedule shows it. */
export function toEntry(store: Store, request: RequestRecord): WireScheduleEntry {
  const { id, branch, serviceId, petIds, from, to } = request
  return {
    id,
    branch,
    day: from,
    ...(to > from && { until: to }),
    service: serviceIn(store, branch, serviceId)?.name ?? '',
    pets: petNames(store, branch, petIds),
    state: 'requested',
  }
}

function visitsFor({ business }: Store, profileId: string): Booked[] {
  return [...business.visits.values()]
    .filter((visit) => visit.profileId === profileId)
    .map(({ finished, ...visit }) => ({ ...visit, isDone: finished }))
}

function staysFor({ agenda, business }: Store, profileId: string): Booked[] {
  const today = agenda.today()
  const lastBooked = dayAfter(today, BOOKED_DAYS)
  const planned = Array.from({ length: PAST_DAYS + BOOKED_DAYS + 1 }, (_, at) =>
    dayAfter(today, at - PAST_DAYS),
  )
  const days = new Set([...planned, ...business.stays.keys()])
  return [...days]
    .flatMap((day) => agenda.staysOn(day))
    .filter((stay) => stay.profileId === profileId && (stay.day <= lastBooked || stay.requestId))
    .map(({ state, ...stay }) => ({
      ...stay,
      isDone: state === 'checked-out' || stay.day < today,
    }))
}

/** Merges bookings of the same service at the same time into one row with all pets. */
function together(store: Store, branch: Branch, booked: readonly Booked[]): WireScheduleEntry[] {
  const rows = Map.groupBy(booked, ({ day, time, service }) => `${day} ${time} ${service}`)
  return [...rows.values()].flatMap((pets) => {
    const [first] = pets
    if (!first) return []
    const { id, day, time, service } = first
    const names = petNames(
      store,
      branch,
      pets.map(({ petId }) => petId),
    )
    const state = pets.every(({ isDone }) => isDone) ? ('done' as const) : ('scheduled' as const)
    return { id, branch, day, time, service, pets: names, state }
  })
}

/** Lists the requests and bookings of a profile in one branch, from 30 days ago on. */
export function scheduleIn(store: Store, branch: Branch, profileId: string): WireScheduleEntry[] {
  const booked = branch === 'in-home' ? visitsFor(store, profileId) : staysFor(store, profileId)
  return recent(store, [
    ...requestsOf(store, branch, profileId, 'waiting'),
    ...together(store, branch, booked),
  ])
}

/** Lists the declined requests of a profile in one branch, from 30 days ago on. */
export function declinedIn(store: Store, branch: Branch, profileId: string): WireScheduleEntry[] {
  return recent(store, requestsOf(store, branch, profileId, 'declined'))
}

function requestsOf(
  store: Store,
  branch: Branch,
  profileId: string,
  state: RequestRecord['state'],
): WireScheduleEntry[] {
  return [...store.business.care.requests.values()]
    .filter(
      (request) =>
        request.branch === branch && request.profileId === profileId && request.state === state,
    )
    .map((request) => toEntry(store, request))
}

function recent({ agenda }: Store, entries: readonly WireScheduleEntry[]): WireScheduleEntry[] {
  const first = dayAfter(agenda.today(), -PAST_DAYS)
  return entries.filter(({ day, until = day }) => until >= first)
}

/** Compares entries by time, the earliest first; on one day, those without an hour come first. */
export function byTime(one: WireScheduleEntry, other: WireScheduleEntry): number {
  const key = ({ day, time = '', id }: WireScheduleEntry) => `${day} ${time} ${id}`
  return key(one).localeCompare(key(other))
}
