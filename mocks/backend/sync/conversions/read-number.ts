/** Units as people write them, by the one that stands for them. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['kg', 'kg'],
  ['kgs', 'kg'],
  ['kilo', 'kg'],
  ['kilos', 'kg'],
  ['kilogram', 'kg'],
  ['kilograms', 'kg'],
  ['g', 'g'],
  ['gram', 'g'],
  ['grams', 'g'],
  ['lb', 'lb'],
  ['lbs', 'lb'],
  ['pound', 'lb'],
  ['pounds', 'lb'],
  ['oz', 'oz'],
  ['ounce', 'oz'],
  ['ounces', 'oz'],
  ['cm', 'cm'],
  ['inch', 'in'],
  ['inches', 'in'],
  ['$', '$'],
  ['usd', '$'],
  ['dollars', '$'],
])

/** Digits without leading zeros, which belong to codes. Commas only where nothing but thousands can be meant: 1,234.5. */
const NUMBER =
  /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,})$/
const WITH_UNIT = /^(?<before>\$?) ?(?<number>-?[\d.,]+) ?(?<after>[a-z$]*)\.?$/
/** More digits than a number keeps. */
const MOST_DIGITS = 15

/** Returns the unit that a label names in brackets at its end, as in "Weight (lb)". */
export function unitOf(label: string): string | undefined {
  const named = /\((?<unit>[^()]+)\)\s*$/.exec(label)?.groups?.unit
  return UNITS.get(named?.trim().toLowerCase() ?? '')
}

/**
 * Parses the number a text names. A unit is read only where the label of the field names the same one, so that no kilogram becomes a pound.
 * Undefined for whatever can be read in two ways ("7,5", "1,200"), is a code ("007") or has more digits than a number keeps.
 */
export function readNumber(text: string, label: string): number | undefined {
  const found = WITH_UNIT.exec(text.trim().toLowerCase())?.groups
  if (!found?.number || !NUMBER.test(found.number)) return undefined
  const written = `${found.before}${found.after}`
  if (written !== '' && (!UNITS.has(written) || UNITS.get(written) !== unitOf(label)))
    return undefined
  const digits = found.number.replaceAll(',', '')
  if (digits.replaceAll(/\D/g, '').length > MOST_DIGITS) return undefined
  // Turns -0 into 0.
  return Number(digits) + 0
}
