/** The signs that begin a formula; full-width ones count in some spreadsheets. */
const SIGN = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]'

/**
 * Matches a cell that a spreadsheet may read as a formula, also behind spaces, and quotation marks that it may drop. Leading apostrophes
 * are included, or else one of the value's own would look like ours.
 */
const FORMULA = new RegExp(`^'*[\\t\\r\\n]|^[\\s'"]*${SIGN}`)

/** A formula, with the same before it, up to the next separator. */
const FORMULA_INSIDE = `(?:[^\\S;\\t\\r\\n]|['"])*${SIGN}`

/**
 * Matches the separators inside a cell that a formula follows. A spreadsheet that expects semicolons or tabs between cells splits at them
 * within our quotation marks too.
 */
const SEPARATOR = new RegExp(`([;\\t\\r\\n])(?=${FORMULA_INSIDE})`, 'g')
const GUARDED_SEPARATOR = new RegExp(`([;\\t\\r\\n])'(?=${FORMULA_INSIDE})`, 'g')

/**
 * Returns the value as a cell that no spreadsheet runs as a formula, however it splits it: with an apostrophe before each formula. `plain`
 * removes exactly those apostrophes, so a phone number such as +12065550123 survives export and import.
 */
export function guarded(text: string): string {
  const cell = text.replace(SEPARATOR, "$1'")
  return FORMULA.test(text) ? `'${cell}` : cell
}

/** Returns the value that `guarded` made the cell from, or the cell unchanged. */
export function plain(cell: string): string {
  const text = cell.slice(1)
  const whole = cell.startsWith("'") && FORMULA.test(text) ? text : cell
  return whole.replace(GUARDED_SEPARATOR, '$1')
}
