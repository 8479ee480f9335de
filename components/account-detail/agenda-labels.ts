import type { Invoice, ScheduleEntry } from '../../lib/domain/conversation/booking.ts'

/** Where a booking or an invoice stands, in a word. */
export const STATE_LABELS: Record<ScheduleEntry['state'] | Invoice['state'], string> = {
  requested: 'Requested',
  scheduled: 'Scheduled',
  done: 'Done',
  open: 'Open',
  paid: 'Paid',
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const AMOUNT = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' })

/** The day of something, or its days, with the hour where there is one. */
export function dayLabel({
  day,
  until,
  time,
}: Pick<ScheduleEntry, 'day' | 'until' | 'time'>): string {
  const days = until && until !== day ? DAY.formatRange(at(day), at(until)) : DAY.format(at(day))
  return time ? `${days}, ${time}` : days
}

/** An amount in US cents, as people write it. */
export function amountOf(cents: number): string {
  return AMOUNT.format(cents / 100)
}

/** A day is the same day everywhere: it is formatted in the zone it was read in. */
function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
