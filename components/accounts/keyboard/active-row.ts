import type { AccountRow } from '../account-row.ts'

/** Some rows of a list that is longer, as far as they are here. */
export interface ListedRows {
  /** How many there are altogether. */
  total: number
  /** Position of the first one here. */
  from: number
  rows: readonly AccountRow[]
}

/** The row the keyboard is at: its position and, where its account is here, whose it is. */
export interface ActiveRow {
  index: number
  row: AccountRow | undefined
}

/** Where the keyboard begins. */
export const FIRST_ROW: ActiveRow = { index: 0, row: undefined }

/** The row at a position, where it is here. */
export function rowAt({ from, rows }: ListedRows, index: number): AccountRow | undefined {
  return rows[index - from]
}

/**
 * The active row once the list is another one: the same account where it is here, wherever it stands now; else whoever stands
 * in its place. A row that is out of sight is kept as it was seen last.
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
