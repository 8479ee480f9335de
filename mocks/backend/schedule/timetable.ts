import type { Branch } from '../../../lib/domain/branch.ts'

/** The state of a guest's stay on a day. */
export type StayState = 'expected' | 'checked-in' | 'checked-out'

/** An extra task of a stay, ticked off when it is done. */
export interface AddOn {
  name: string
  done: boolean
}

/** A guest of one day in Facility. */
export interface StayRecord {
  id: string
  day: string
  /** The client's profile number in Facility: linking does not change it. */
  profileId: string
  petId: string
  service: string
  space: string
  /** When the guest is expected, as `07:30`. */
  time: string
  addOns: AddOn[]
  state: StayState
  /** Id of the request it comes from; undefined for stays of the weekly plan. */
  requestId?: string
}

/** A visit at a client's home, assigned to one staff member of In-Home or to nobody yet. */
export interface VisitRecord {
  id: string
  day: string
  time: string
  /** Profile number of the assigned staff member in In-Home; empty while nobody is assigned. */
  staffId: string
  /** The client's profile number in In-Home. */
  profileId: string
  petId: string
  service: string
  finished: boolean
}

/** A shift of one staff member on one day in one branch. */
export interface ShiftRecord {
  id: string
  branch: Branch
  /** Profile number of the staff member in that branch. */
  staffId: string
  day: string
  /** As `07:00`; `to` is later on the same day. */
  from: string
  to: string
  space: string
  note: string
  /** A draft is visible only to those who plan. */
  state: 'draft' | 'published'
}

/**
 * The plan before the business opens. A seed has no dates, so stays are given by weekday (0 is Monday), visits by days after the day the
 * business opens, and shifts by weeks after that week.
 */
export interface Timetable {
  stays: (Omit<StayRecord, 'id' | 'day'> & { weekday: number })[]
  visits: (Omit<VisitRecord, 'id' | 'day'> & { daysLater: number })[]
  shifts: (Omit<ShiftRecord, 'id' | 'day'> & { weeksLater: number; weekday: number })[]
}

/** The schedule data of the business. */
export interface ScheduleRecords {
  /** The plan that the records below are made from once the business opens on a date. */
  timetable: Timetable
  /** Guests by day, as `2026-03-02`. */
  stays: Map<string, StayRecord[]>
  visits: Map<string, VisitRecord>
  shifts: Map<string, ShiftRecord>
}

/** Returns an empty schedule. */
export function noSchedule(): ScheduleRecords {
  const timetable = { stays: [], visits: [], shifts: [] }
  return { timetable, stays: new Map(), visits: new Map(), shifts: new Map() }
}
