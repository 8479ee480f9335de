import type { Parameters } from 'fast-check'

/** The part of all runs that is made: a tenth, unless `npm run test:fuzz` says otherwise. */
const SHARE = Number(process.env.FUZZ_SHARE ?? 0.1)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

/** Returns how a property is run that is to hold for so many values in all: the same ones each time. */
export function runs(all: number): Required<Pick<Parameters, 'numRuns' | 'seed'>> {
  return { numRuns: Math.ceil(all * SHARE), seed: SEED }
}
