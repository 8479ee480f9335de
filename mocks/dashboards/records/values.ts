import type { Field, Value, Values } from '../../backend/model.ts'

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
/** As long for a short code as for a long one. */
const MASK = '••••'

/** A value as text, as it is typed; '' for a blank one. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join(', ')
  return String(value)
}

/** A value as a person reads it. Sensitive ones only say that there is something. */
export function readable(field: Field, values: Values): string {
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

/** A North American number with its brackets; any other stays as it is. */
export function readablePhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}
