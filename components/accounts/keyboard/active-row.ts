import type { AccountRow } from '../account-row.ts'

/** The loaded rows of a longer list. */
export interface ListedRows {
  /** Number of rows in the whole list. */
  total: number
  /** Position of the first loaded row. */
  from: number
  rows: readonly AccountRow[]
}

/** The row the keyboard is at: its position and, where it is loaded, its account. */
export interface ActiveRow {
  index: number
  row: AccountRow | undefined
}

/** The row where the keyboard starts. */
export const FIRST_ROW: ActiveRow = { index: 0, row: undefined }

/** Returns the row at a position; undefined where it is not loaded. */
export function rowAt({ from, rows }: ListedRows, index: number): AccountRow | undefined {
  return rows[index - from]
}

/**
 * Finds the active row in a new list: the same account where it is loaded, at its new position; else the row now at its old position. A row
 * that is not loaded stays as it was seen last.
 */
export function followed(active: ActiveRow, list: ListedRows): ActiveRow {
  const { total, from, rows } = list
  const id = active.row?.account.id
  const at = rows.findIndex(({ account }) => account.id === id)
  if (at >= 0) return { index: from + at, row: rows[at] }
  const index = Math.max(0, Math.min(active.index, total - 1))
  const here = rowAt(list, index)
  if (here) return { index, row: here }
  return { index, row: index === active.index ? active.row : undefined }
}
