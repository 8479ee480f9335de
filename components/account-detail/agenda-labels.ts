import type { ScheduleEntry } from '../../lib/domain/conversation/booking.ts'
import { formatDay, formatDays } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'

/** Words the day of something, or its days, with the time where there is one: "Mar 2 – 4, 2026, 9:30 AM". */
export function dayLabel(entry: Pick<ScheduleEntry, 'day' | 'until' | 'time'>): string {
  const { day: from, until, time } = entry
  const day = until && until !== from ? formatDays(from, until) : formatDay(from)
  return time ? text('agenda.dayAndTime', { day, time }) : day
}
