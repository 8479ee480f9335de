/**
 * What makes a spreadsheet take a cell for a formula, spaces, wide signs and what others put in front included. Apostrophes
 * before it count along, or else one of the value's own would look like ours.
 */
const FORMULA = /^'*[\t\r\n]|^[\s']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A value as a cell of a file that no spreadsheet runs as a formula: with an apostrophe before it where it might. `plain` takes
 * off exactly that, so a phone like +12065550123 survives the way out and in again.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** What a cell says: the value that `guarded` made it from, or the cell as it is. */
export function plain(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && FORMULA.test(text) ? text : cell
}
