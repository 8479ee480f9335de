import { type Growth, SIZES } from '../bench.ts'
import { createFinding, type Finding } from './budget.ts'
import { spreadOf } from './spread.ts'

/** How much more than its share the full size may take, because no two minutes of a machine are the same. */
const NOISE = 1.2

/** How something may grow. */
const SHAPES = {
  linear: (size: number) => size,
  logarithmic: (size: number) => Math.log2(size),
}

/**
 * The line of the table of growth, and whether it grows as it may from the middle size to the full one.
 *
 * @param bySize for each of `SIZES` what was measured, round by round
 */
export function growthOf(
  what: string,
  unit: string,
  bySize: readonly (readonly number[])[],
  shape: keyof typeof SHAPES = 'linear',
): { growth: Growth; finding: Finding } {
  const [, middle = [], full = []] = bySize
  const [, middleSize, fullSize] = SIZES
  const share = SHAPES[shape](fullSize) / SHAPES[shape](middleSize)
  return {
    growth: { what, unit, values: bySize.map((values) => spreadOf(values).median) },
    finding: createFinding({
      what: `${what}: growth to 100,000`,
      unit,
      ours: full,
      against: `${shape} growth from 10,000`,
      theirs: middle.map((value) => value * share),
      budget: { atMost: NOISE },
    }),
  }
}
