import type { Finding } from './report/budget.ts'
import type { Rounds } from './report/rounds.ts'

/** How many accounts are stored and searched; the last is the size that budgets are about. */
export const SIZES = [1_000, 10_000, 100_000] as const

/** The size that the budgets speak of. */
export const FULL_SIZE = 100_000

/** What a bench is given. */
export interface Bench {
  rounds: Rounds
  /** Fewer and shorter: a look whether the benches work, no figures to go by. */
  quick: boolean
  /** Says how far it is. */
  say(line: string): void
}

/** What grows with the number of accounts: one value for each of `SIZES`. */
export interface Growth {
  what: string
  unit: string
  /** Medians. */
  values: number[]
}

/** What a bench found out. */
export interface Outcome {
  findings: Finding[]
  growth?: Growth[]
}

/** Something that is measured by itself: `npm run bench -- --only NAME`. */
export interface NamedBench {
  name: string
  measure(bench: Bench): Promise<Outcome>
}
