/** How much of the window is covered at its top and bottom by what sticks there, in CSS pixels. */
export interface Covered {
  top: number
  bottom: number
}

/** Where one row stands: `top` and `height` in CSS pixels, from the top of the list; without a top below the one before. */
export interface PlacedRow {
  index: number
  top: number | undefined
  height: number
}

/** What is drawn of a long list. */
export interface VirtualRows {
  /** Of all rows, in CSS pixels. */
  height: number
  /** The rows on screen, a few around them, and the one that is kept. */
  placed: PlacedRow[]
  /** Scrolls no further than it takes to have the whole row in sight. */
  reveal(index: number): void
  /** How many rows are wholly in sight, at least one. */
  page(): number
  /** The top of a row, in CSS pixels from the top of the list. */
  topOf(index: number): number
}
