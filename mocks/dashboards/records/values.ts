import type { Value, Values } from '../../backend/model.ts'
import type { WireField } from '../../backend/wire.ts'

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
const SHORT_WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })
const WEEKDAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})
/** As long for a short code as for a long one. */
const MASK = '••••'

/** A value as text, as it is typed; '' for a blank one. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join(', ')
  return String(value)
}

/** A value as a person reads it. Sensitive ones only say that there is something. */
export function readable(field: WireField, values: Values): string {
  const value = values.get(field.id)
  if (value === undefined) return ''
  if (field.sensitive) return MASK
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const text = shown(value)
  if (field.type === 'date') return readableDay(text)
  return field.type === 'phone' ? readablePhone(text) : text
}

/** `2024-03-02` → `Mar 2, 2024`; anything else stays as it is. */
export function readableDay(day: string): string {
  const time = Date.parse(day)
  return Number.isNaN(time) ? day : DAY.format(time)
}

/** A moment by the clock of the place where the business is: `Mar 2, 2026, 9:30 AM`. */
export function readableMoment(at: string): string {
  return MOMENT.format(Date.parse(at))
}

/** `2026-03-02` → `Mon, Mar 2`. */
export function weekdayAndDay(day: string): string {
  return WEEKDAY.format(Date.parse(day))
}

/** `2026-03-02` → `Mon 2`. */
export function shortDay(day: string): string {
  return `${SHORT_WEEKDAY.format(Date.parse(day))} ${Number(day.slice(8))}`
}

/** `07:30` → `7:30 AM`. */
export function readableTime(time: string): string {
  const { hour, minutes, half } = clockOf(time)
  return `${hour}:${minutes} ${half === 'a' ? 'AM' : 'PM'}`
}

/** `07:00` and `15:30` → `7a–3:30p`, as a rota has it. */
export function readableHours(from: string, to: string): string {
  const short = (time: string) => {
    const { hour, minutes, half } = clockOf(time)
    return `${hour}${minutes === '00' ? '' : `:${minutes}`}${half}`
  }
  return `${short(from)}–${short(to)}`
}

function clockOf(time: string): { hour: number; minutes: string; half: 'a' | 'p' } {
  const [hours = '', minutes = ''] = time.split(':')
  const hour = Number(hours)
  return { hour: hour % 12 || 12, minutes, half: hour < 12 ? 'a' : 'p' }
}

/** A North American number with its brackets; any other stays as it is. */
export function readablePhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}
