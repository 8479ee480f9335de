import { weekdayAndDay } from '../records/values.ts'

const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** A moment, as `Mar 2, 2026, 7:30 AM`. */
export function readableMoment(at: string): string {
  return MOMENT.format(new Date(at))
}

/** The month of a day, as `Mar`. */
export function shortMonth(day: string): string {
  return MONTH.format(Date.parse(day))
}

/** `Mon, Mar 2`, or with a last day `Mon, Mar 2 to Fri, Mar 6`. */
export function readableSpan(day: string, until = day): string {
  return until === day ? weekdayAndDay(day) : `${weekdayAndDay(day)} to ${weekdayAndDay(until)}`
}
