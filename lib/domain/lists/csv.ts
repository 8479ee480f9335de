/**
 * Matches a cell that a spreadsheet may read as a formula, also behind spaces or with full-width signs. Leading apostrophes are included,
 * or else one of the value's own would look like ours.
 */
const FORMULA = /^'*[\t\r\n]|^[\s']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Returns the value as a cell that no spreadsheet runs as a formula: with an apostrophe before it if it might. `plain` removes exactly that
 * apostrophe, so a phone number such as +12065550123 survives export and import.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Returns the value that `guarded` made the cell from, or the cell unchanged. */
export function plain(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && FORMULA.test(text) ? text : cell
}
