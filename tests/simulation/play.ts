import fc from 'fast-check'
import { schedule } from './arbitrary/schedule.ts'
import { keepFinding } from './findings.ts'
import { runSchedule } from './run-schedule.ts'
import type { SimulatedStore } from './simulated-store.ts'
import type { Clocks } from './world.ts'

/** The runs of `npm test`; `npm run test:simulation` asks for others. */
const RUNS = Number(process.env.SIMULATION_RUNS ?? 2_000)
const SEED = Number(process.env.SCHEDULES_SEED ?? 1)

/** Half of the schedules: two files play them, so that two cores are busy. */
export const HALF = Math.ceil(RUNS / 2)

/** Plays so many schedules. One that fails is made as short as it goes, kept, and printed with how to repeat it. */
export async function play(
  runs: number,
  stream: number,
  storeFor: (clocks: Clocks) => Promise<SimulatedStore> | SimulatedStore,
): Promise<void> {
  const property = fc.asyncProperty(schedule, (each) => runSchedule(each, storeFor))
  const seed = SEED * 10 + stream
  const details = await fc.check(property, { numRuns: runs, seed })
  if (!details.failed) return
  const [shortest] = details.counterexample ?? []
  const cause = details.errorInstance
  const found = cause instanceof Error ? cause.message : String(cause)
  const path = details.counterexamplePath ?? ''
  if (!shortest) throw cause
  const file = keepFinding({ found, seed, path, schedule: shortest })
  throw new Error(
    `${found}\nAfter ${details.numRuns} schedules; ${file} has the shortest one, which every run plays first.\n` +
      `To repeat it: npm run test:simulation -- --runs ${RUNS} --seed ${SEED}\n${JSON.stringify(shortest)}`,
    { cause },
  )
}
