import type { Value } from '../model.ts'
import type { WireField } from '../wire.ts'

/** More than this nobody reads in a preview; the contract allows the ellipsis on top. */
const MOST_CHARACTERS = 300

/** A value as a person would write it: "Yes", "24.5", "Dry food, Raw". Never shortened. */
export function writeOut(value: Value): string {
  if (Array.isArray(value)) {
    const options = value.map((option) => option.trim())
    return options.filter((option) => option !== '').join(', ')
  }
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value).trim()
}

/**
 * A value for people to look at: written out, and shortened to 300 characters and "…". Blank where the field is sensitive,
 * so that no caller shows a code by mistake.
 */
export function showValue(value: Value, field: Pick<WireField, 'sensitive'>): string {
  if (field.sensitive) return ''
  const characters = [...writeOut(value)]
  if (characters.length <= MOST_CHARACTERS) return characters.join('')
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…`
}
