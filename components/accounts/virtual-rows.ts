/** The height that sticky elements cover at the top and bottom of the window, in CSS pixels. */
export interface Covered {
  top: number
  bottom: number
}

/** The position of one row: `top` (from the top of the list) and `height` in CSS pixels. Without a `top` it stands below the row before. */
export interface PlacedRow {
  index: number
  top: number | undefined
  height: number
}

/** The drawn part of a long list. */
export interface VirtualRows {
  /** Height of all rows, in CSS pixels. */
  height: number
  /** The rows on screen, a few around them, and the one that is kept. */
  placed: PlacedRow[]
  /** Scrolls just far enough to show the whole row. */
  reveal(index: number): void
  /** Returns how many rows are wholly in view, at least one. */
  page(): number
  /** Returns the top of a row, in CSS pixels from the top of the list. */
  topOf(index: number): number
}
