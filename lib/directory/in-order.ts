/** Rows that are in order each, gone through together. */
export interface Rows {
  /** How long each is. */
  lengths: readonly number[]
  /** Below zero where what stands at `i` of one row comes before what stands at `j` of the other. */
  compare(one: number, i: number, other: number, j: number): number
}

/** Where a row is through. */
const NOBODY = -1

/**
 * Tells of everything in all rows, in the order of all; of equals the one in the earlier row first. A tournament: whoever comes
 * next plays against the winners of the other branches, so that each costs as many comparisons as two to the power of which there are rows.
 */
export function eachInOrder(
  { lengths, compare }: Rows,
  tell: (row: number, at: number) => void,
): void {
  const width = 2 ** Math.ceil(Math.log2(Math.max(lengths.length, 1)))
  const heads = new Uint32Array(lengths.length)
  /** The row whose head comes first in each branch: the whole at 1, the branches of `n` at `2n` and `2n + 1`. */
  const first = new Int32Array(2 * width).fill(NOBODY)
  const play = (branch: number) => {
    const [one = NOBODY, other = NOBODY] = [first[2 * branch], first[2 * branch + 1]]
    if (one === NOBODY || other === NOBODY) return Math.max(one, other)
    return compare(one, heads[one] ?? 0, other, heads[other] ?? 0) <= 0 ? one : other
  }

  lengths.forEach((length, row) => {
    if (length > 0) first[width + row] = row
  })
  for (let branch = width - 1; branch > 0; branch--) first[branch] = play(branch)
  for (let row = first[1] ?? NOBODY; row !== NOBODY; row = first[1] ?? NOBODY) {
    const at = heads[row] ?? 0
    tell(row, at)
    heads[row] = at + 1
    if (at + 1 === lengths[row]) first[width + row] = NOBODY
    for (let branch = (width + row) >>> 1; branch > 0; branch >>>= 1) first[branch] = play(branch)
  }
}
