import type { ScheduleEntry } from '../../lib/domain/conversation/booking.ts'
import { currentLocale } from '../../lib/text/current.ts'
import { formatDay } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'

/** Words the day of something, or its days, with the time where there is one: "Mar 2 – 4, 2026, 9:30 AM". */
export function dayLabel(entry: Pick<ScheduleEntry, 'day' | 'until' | 'time'>): string {
  const { day: from, until, time } = entry
  const day = until && until !== from ? formatDays(from, until) : formatDay(from)
  return time ? text('agenda.dayAndTime', { day, time }) : day
}

/** A day is the same day everywhere: it is formatted in the zone it is read in. */
function formatDays(from: string, until: string): string {
  const format = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${until}T00:00:00Z`))
}
