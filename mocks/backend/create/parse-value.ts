import type { Value } from '../model.ts'
import { toE164 } from '../sync/conversions/read-phone.ts'
import { convert } from '../sync/convert.ts'
import type { WireField } from '../wire.ts'

/**
 * Parses the text of a form as a value of the field; undefined if it does not fit. Blank is '' for every type, in required fields too:
 * those stop the client from booking, not the front desk from saving. A phone number stays as typed.
 */
export function parseValue(field: WireField, text: string): Value | undefined {
  if (text.trim() === '') return ''
  if (field.type === 'phone') return toE164(text) ? text.trim() : undefined
  const typed: WireField = { ...field, type: isLines(field) ? 'long-text' : 'short-text' }
  const parsed = convert(text, typed, field)
  return parsed.ok ? parsed.value : undefined
}

function isLines({ type }: WireField): boolean {
  return type === 'long-text' || type === 'address' || type === 'vet'
}
