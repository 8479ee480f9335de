import type { VirtualRows } from './virtual-rows.ts'

/**
 * In CSS pixels: the height of most rows, which have several lines in a narrow window and one in a wide one, and where a list begins
 * as long as that is not known, because what is below the window need not be drawn first.
 */
const NARROW = { row: 73, top: 256 }
const WIDE = { row: 49, top: 262 }
const WIDE_FROM = 600

/**
 * The list until it was painted for the first time: as many rows as the window has room for, one below the other as the browser lays
 * them out by itself, so that nothing is measured and drawn again before somebody sees it.
 */
export function estimatedRows(count: number): VirtualRows {
  const height = likelySizes().row
  const length = Math.min(count, roomForRows())
  return {
    height: count * height,
    placed: Array.from({ length }, (_, index) => ({ index, top: undefined, height })),
    reveal() {},
    page: () => length,
    topOf: (index) => index * height,
  }
}

/** How many rows the window is likely to have room for, at least one. */
export function roomForRows(): number {
  const { row, top } = likelySizes()
  return Math.max(1, Math.ceil((window.innerHeight - top) / row))
}

/** The height of most rows, and where a list begins, in CSS pixels, in a window this wide. */
export function likelySizes(width = window.innerWidth) {
  return width < WIDE_FROM ? NARROW : WIDE
}
