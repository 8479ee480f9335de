import { type Spread, spreadOf } from './spread.ts'

/** What a ratio has to be. */
export type Budget = { atMost: number } | { atLeast: number }

/** One line of the report: what was measured, against what, and whether it is as it has to be. */
export interface Finding {
  what: string
  /** Of both values, such as `ms`; left out for plain numbers. */
  unit?: string
  ours: Spread
  /** The peer or limit, by name. */
  against: string
  theirs: Spread
  /** Of each round: ours to theirs, or theirs to ours where more is better. */
  ratio: Spread
  /** Left out for what is only reported. */
  budget?: Budget
}

/** What was measured, round by round. A limit that is no measurement is one number. */
export interface Measured {
  what: string
  unit?: string
  ours: readonly number[]
  against: string
  theirs: readonly number[] | number
  /** `ours`: the ratio is ours to theirs. `theirs`: theirs to ours, so "how many times as fast" for times. */
  ratioOf?: 'ours' | 'theirs'
  budget?: Budget
}

/** Compares round by round, so that a slow minute of the machine slows both. */
export function createFinding(measured: Measured): Finding {
  const { what, unit, ours, against, theirs, ratioOf = 'ours', budget } = measured
  const others = typeof theirs === 'number' ? ours.map(() => theirs) : theirs
  if (others.length !== ours.length) throw new Error(`${what}: rounds are missing.`)
  const ratios = ours.map((own, round) => {
    const other = others[round] ?? Number.NaN
    return ratioOf === 'ours' ? own / other : other / own
  })
  return {
    what,
    against,
    ours: spreadOf(ours),
    theirs: spreadOf(others),
    ratio: spreadOf(ratios),
    ...(unit && { unit }),
    ...(budget && { budget }),
  }
}

/** Whether the median of the rounds is within the budget. A budget of nothing always holds; no number never does. */
export function holds({ ratio, budget }: Pick<Finding, 'ratio' | 'budget'>): boolean {
  if (!budget) return true
  return 'atMost' in budget ? ratio.median <= budget.atMost : ratio.median >= budget.atLeast
}
