import { foldEmail, foldText } from '../fold.ts'
import type { Value } from '../model.ts'
import type { WireField } from '../wire.ts'
import { readPhone } from './conversions/read-phone.ts'
import { writeOut } from './show-value.ts'

/** Whether there is nothing in it. */
export function isBlank(value: Value | undefined): value is undefined {
  return value === undefined || writeOut(value) === ''
}

/** What a value says, in one spelling: two values of one type that have it in common say the same. */
function gist(value: Value, type: WireField['type']): string {
  if (type === 'choice' || type === 'choices') {
    const chosen = Array.isArray(value) ? value : [writeOut(value)]
    return [...new Set(chosen.map(foldText))].sort().join('\n')
  }
  const text = writeOut(value)
  if (type === 'phone') return readPhone(text) ?? text
  return type === 'email' ? foldEmail(text) : text
}

/** Whether two values of a field say the same: in any order of choices, in any spelling of a phone number or an e-mail. */
export function isSameValue(one: Value, other: Value, type: WireField['type']): boolean {
  return gist(one, type) === gist(other, type)
}
