import type { VirtualRows } from './virtual-rows.ts'

/**
 * Likely sizes in CSS pixels in a narrow window, where a row has several lines: the height of most rows, and the top of the list until it
 * is measured.
 */
const NARROW = { row: 73, top: 256 }
const WIDE = { row: 49, top: 262 }
const WIDE_FROM = 600

/**
 * Returns the rows of the first paint: as many as fit into the window, laid out by the browser, so that nothing is measured and drawn again
 * before the user sees it.
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

/** Returns how many rows are likely to fit into the window, at least one. */
export function roomForRows(): number {
  const { row, top } = likelySizes()
  return Math.max(1, Math.ceil((window.innerHeight - top) / row))
}

/** Returns the likely row height and top of the list, in CSS pixels, for a window of this width. */
export function likelySizes(width = window.innerWidth) {
  return width < WIDE_FROM ? NARROW : WIDE
}
