import { convert } from './convert.ts'
import type { Field, Value } from './model.ts'

/**
 * The text of a form as what the field holds, undefined if it does not fit. Blank is '' for every type,
 * in required fields too: those stop the client from booking, not the front desk from saving.
 */
export function parseValue(field: Field, text: string): Value | undefined {
  if (text.trim() === '') return ''
  if (field.type === 'choices') {
    const chosen = text.split(',').map((option) => option.trim())
    return chosen.every((option) => field.options?.includes(option)) ? chosen : undefined
  }
  const typed: Field = { ...field, type: field.type === 'short-text' ? 'long-text' : 'short-text' }
  const parsed = convert(text, typed, field)
  return parsed.ok ? parsed.value : undefined
}
