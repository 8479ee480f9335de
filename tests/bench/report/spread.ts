/** How values of one kind lie: what most of them are near, and how far they went. */
export interface Spread {
  median: number
  min: number
  max: number
}

/** The spread of at least one value. An even number of values has its median between the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = inOrder(values)
  const at = (place: number) => sorted[place] ?? Number.NaN
  const half = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** The smallest of the values that so large a share of them does not exceed. `share`: above 0, at most 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = inOrder(values)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The straight line through values that were measured at equal distances: where it begins and where it ends. */
export function lineThrough(values: readonly number[]): { start: number; end: number } {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  const run = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  const slope = run === 0 ? 0 : rise / run
  return { start: mean - slope * middle, end: mean + slope * middle }
}

function inOrder(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('Nothing was measured.')
  return [...values].sort((a, b) => a - b)
}
