import type { Value } from '../model.ts'
import type { WireField } from '../wire.ts'

/** Values in a preview are cut at this many characters; the contract allows the ellipsis on top. */
const MOST_CHARACTERS = 300

/** Writes a value as a person would: "Yes", "24.5", "Dry food, Raw". Never shortened. */
export function writeOut(value: Value): string {
  if (Array.isArray(value)) {
    const options = value.map((option) => option.trim())
    return options.filter((option) => option !== '').join(', ')
  }
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value).trim()
}

/**
 * Returns a value for display: written out, and shortened to 300 characters and "…". Blank where the field is sensitive, so that no caller
 * shows a code by mistake.
 */
export function showValue(value: Value, field: Pick<WireField, 'sensitive'>): string {
  if (field.sensitive) return ''
  const characters = [...writeOut(value)]
  if (characters.length <= MOST_CHARACTERS) return characters.join('')
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…`
}
