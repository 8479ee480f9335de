import { foldEmail, foldText } from '../fold.ts'
import type { Value } from '../model.ts'
import type { WireField } from '../wire.ts'
import { readPhone } from './conversions/read-phone.ts'
import { writeOut } from './show-value.ts'

/** True if a value is blank. */
export function isBlank(value: Value | undefined): value is undefined {
  return value === undefined || writeOut(value) === ''
}

/** Returns a normalized spelling: values of one type with the same spelling mean the same. */
function gist(value: Value, type: WireField['type']): string {
  if (type === 'choice' || type === 'choices') {
    const chosen = Array.isArray(value) ? value : [writeOut(value)]
    return [...new Set(chosen.map(foldText))].sort().join('\n')
  }
  const text = writeOut(value)
  if (type === 'phone') return readPhone(text) ?? text
  return type === 'email' ? foldEmail(text) : text
}

/** True if two values of a field mean the same: in any order of choices, in any spelling of a phone number or an e-mail. */
export function isSameValue(one: Value, other: Value, type: WireField['type']): boolean {
  return gist(one, type) === gist(other, type)
}
