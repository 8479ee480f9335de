/** Several rows, each sorted, to be merged. */
export interface SortedRows {
  /** The beginning of every item of each row, as a number: an item with a smaller one sorts first. */
  beginnings: readonly Float64Array[]
  /** Compares two items with the same beginning: below zero where item `i` of one row comes before item `j` of the other. */
  compare(one: number, i: number, other: number, j: number): number
}

/** The beginning of a row that is used up: sorts after every other. */
const THROUGH = Infinity

/**
 * Visits the items of all rows in sorted order; of equal ones that of the earlier row first. Uses a tournament tree, so that an item
 * costs about log2 of the number of rows in comparisons.
 */
export function eachInOrder(
  { beginnings, compare }: SortedRows,
  visit: (row: number, at: number) => void,
): void {
  const width = 2 ** Math.ceil(Math.log2(Math.max(beginnings.length, 1)))
  const heads = new Uint32Array(width)
  /** The beginning of each row's head, cached because every play compares it. */
  const ahead = Float64Array.from({ length: width }, (_, row) => beginnings[row]?.[0] ?? THROUGH)
  /** The row with the first head in each branch of the tree: the root at 1, the children of `n` at `2n` and `2n + 1`. */
  const first = new Uint32Array(2 * width).map((_, at) => Math.max(at - width, 0))
  const play = (branch: number) => {
    const [one, other] = [first[2 * branch] ?? 0, first[2 * branch + 1] ?? 0]
    const [begins, otherBegins] = [ahead[one] ?? THROUGH, ahead[other] ?? THROUGH]
    if (begins !== otherBegins) return begins < otherBegins ? one : other
    if (begins === THROUGH) return one
    return compare(one, heads[one] ?? 0, other, heads[other] ?? 0) <= 0 ? one : other
  }

  for (let branch = width - 1; branch > 0; branch--) first[branch] = play(branch)
  for (let row = first[1] ?? 0; ahead[row] !== THROUGH; row = first[1] ?? 0) {
    const at = heads[row] ?? 0
    visit(row, at)
    heads[row] = at + 1
    ahead[row] = beginnings[row]?.[at + 1] ?? THROUGH
    for (let branch = (width + row) >>> 1; branch > 0; branch >>>= 1) first[branch] = play(branch)
  }
}
