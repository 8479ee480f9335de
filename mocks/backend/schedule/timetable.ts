import type { Branch } from '../../../lib/domain/branch.ts'

/** Where a guest of the day is in it. */
export type StayState = 'expected' | 'checked-in' | 'checked-out'

/** Something beside the service itself, ticked off when it is done. */
export interface AddOn {
  name: string
  done: boolean
}

/** A guest of one day in Facility. */
export interface StayRecord {
  id: string
  day: string
  /** The client, by the number of the profile in Facility: who is linked keeps it. */
  profileId: string
  petId: string
  service: string
  space: string
  /** When the guest is expected, as `07:30`. */
  time: string
  addOns: AddOn[]
  state: StayState
  /** The request that it came of; the others come of the weekly plan. */
  requestId?: string
}

/** A visit at a client's home, assigned to one staff member of In-Home or to nobody yet. */
export interface VisitRecord {
  id: string
  day: string
  time: string
  /** Whose visit it is, by the number of the staff profile in In-Home; empty while nobody is assigned. */
  staffId: string
  /** The client, by the number of the profile in In-Home. */
  profileId: string
  petId: string
  service: string
  finished: boolean
}

/** Some hours of one day on which somebody works in one branch. */
export interface ShiftRecord {
  id: string
  branch: Branch
  /** Who works, by the number of the staff profile in that branch. */
  staffId: string
  day: string
  /** As `07:00`; `to` is later on the same day. */
  from: string
  to: string
  space: string
  note: string
  /** A draft is seen by those who plan, and by nobody else. */
  state: 'draft' | 'published'
}

/**
 * What was planned before anybody knew which day it would be. A seed knows no date, so stays are given by weekday (0 is
 * Monday), visits by days after the day the business opens, and shifts by weeks after that week.
 */
export interface Timetable {
  stays: (Omit<StayRecord, 'id' | 'day'> & { weekday: number })[]
  visits: (Omit<VisitRecord, 'id' | 'day'> & { daysLater: number })[]
  shifts: (Omit<ShiftRecord, 'id' | 'day'> & { weeksLater: number; weekday: number })[]
}

/** What the business keeps of its schedule. */
export interface ScheduleRecords {
  /** What the records below are made from once the business is open and knows its day. */
  timetable: Timetable
  /** Guests by day, as `2026-03-02`. */
  stays: Map<string, StayRecord[]>
  visits: Map<string, VisitRecord>
  shifts: Map<string, ShiftRecord>
}

/** A schedule with nothing in it. */
export function noSchedule(): ScheduleRecords {
  const timetable = { stays: [], visits: [], shifts: [] }
  return { timetable, stays: new Map(), visits: new Map(), shifts: new Map() }
}
