import type { Branch } from '../../../lib/domain/branch.ts'
import { dayAfter, dayAt, weekdayOf, weekOf } from '../days.ts'
import type { Business } from '../model.ts'
import type { ShiftRecord, StayRecord, VisitRecord } from './timetable.ts'

/** The parts of a client's future bookings to drop. */
export interface Ahead {
  services: boolean
  templates: boolean
}

/** How many days ahead bookings are made from the weekly templates. Requested ones can be later. */
export const BOOKED_DAYS = 28

/** The first and last day on which a guest does not come. */
interface Absence {
  profileId: string
  from: string
  to: string
}

const NEVER = '9999-12-31'

/** Opens the agenda: from now on what was planned has dates, counted from this very day. */
export function createBookingCalendar(business: Business, now: () => number) {
  const { timetable, stays, visits, shifts } = business
  const today = () => dayAt(now())
  const opening = today()
  const absences: Absence[] = []
  let shiftCount = shifts.size
  const nextShiftId = () => `w-${String(++shiftCount).padStart(6, '0')}`

  for (const { daysLater, ...visit } of timetable.visits) {
    const id = `v-${String(visits.size + 1).padStart(6, '0')}`
    visits.set(id, { ...visit, id, day: dayAfter(opening, daysLater) })
  }
  const monday = dayAfter(opening, -weekdayOf(opening))
  for (const { weeksLater, weekday, ...shift } of timetable.shifts) {
    const id = nextShiftId()
    shifts.set(id, { ...shift, id, day: dayAfter(monday, 7 * weeksLater + weekday) })
  }

  /** Returns the stays of a day. They are made on first access, so that a business that runs for weeks has guests every day. */
  function staysOn(day: string): StayRecord[] {
    const known = stays.get(day)
    if (known) return known
    const made = timetable.stays
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .filter(({ profileId }) => !absences.some((absence) => isIn(absence, profileId, day)))
      .sort((one, other) => one.time.localeCompare(other.time))
      .map(({ weekday: _, ...stay }, at) => ({ ...stay, id: `${day}-${at + 1}`, day }))
    stays.set(day, made)
    return made
  }

  function drop(isMeant: (stay: StayRecord) => boolean): void {
    for (const [day, guests] of stays)
      stays.set(
        day,
        guests.filter((stay) => !isMeant(stay)),
      )
  }

  function stayAway(absence: Absence): void {
    absences.push(absence)
    drop((stay) => isFromPlan(stay) && isIn(absence, stay.profileId, stay.day))
  }

  return {
    /** Returns today in the time zone of the business, as `2026-03-02`. */
    today,
    /** Returns the guests of a day, by the hour they are expected. */
    staysOn,
    putStay(stay: StayRecord): void {
      const others = staysOn(stay.day)
      stays.set(
        stay.day,
        others.map((other) => (other.id === stay.id ? stay : other)),
      )
    },
    /** Adds a guest on the day of the stay. */
    addStay(stay: StayRecord): void {
      const guests = [...staysOn(stay.day), stay]
      stays.set(
        stay.day,
        guests.sort((one, other) => one.time.localeCompare(other.time)),
      )
    },
    /** Returns the visits of one staff member of In-Home, the oldest first. */
    visitsOf: (staffId: string) =>
      [...visits.values()]
        .filter((visit) => visit.staffId === staffId)
        .sort((one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`)),
    putVisit: (visit: VisitRecord) => void visits.set(visit.id, visit),
    putShift: (shift: ShiftRecord) => void shifts.set(shift.id, shift),
    dropShift: (id: string) => void shifts.delete(id),
    nextShiftId,
    /**
     * Drops a client's services from tomorrow on, in one branch. `services`: those booked by now. `templates`: those that templates would
     * book later.
     */
    dropAhead(branch: Branch, profileId: string, { services, templates }: Ahead): void {
      const tomorrow = dayAfter(today(), 1)
      const lastBooked = dayAfter(today(), BOOKED_DAYS)
      if (branch === 'facility') {
        if (services) {
          stayAway({ profileId, from: tomorrow, to: lastBooked })
          drop((stay) => !isFromPlan(stay) && stay.profileId === profileId && stay.day >= tomorrow)
        }
        if (templates) stayAway({ profileId, from: dayAfter(lastBooked, 1), to: NEVER })
      } else if (services) {
        for (const visit of visits.values()) {
          if (visit.profileId === profileId && visit.day >= tomorrow) visits.delete(visit.id)
        }
      }
    },
  }
}

/** The only writer of stays, visits and shifts. A record is replaced, never mutated. */
export type BookingCalendar = ReturnType<typeof createBookingCalendar>

/** True if a stay comes from the weekly plan: an accepted request puts its id on the stay. */
function isFromPlan({ id, day }: StayRecord): boolean {
  return id.startsWith(day)
}

function isIn(absence: Absence, profileId: string, day: string): boolean {
  return absence.profileId === profileId && absence.from <= day && day <= absence.to
}

/** Returns the shifts of the week that contains a day, in all branches, the earliest first. */
export function shiftsIn(business: Business, day: string): ShiftRecord[] {
  const [first = day, ...rest] = weekOf(day)
  const last = rest.at(-1) ?? first
  return [...business.shifts.values()]
    .filter((shift) => shift.day >= first && shift.day <= last)
    .sort((one, other) => `${one.day} ${one.from}`.localeCompare(`${other.day} ${other.from}`))
}
