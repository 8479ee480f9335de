import { parseArgs } from 'node:util'
import { runTestsIn } from './run-tests-in.ts'

/** Plays as many schedules as asked for, from any seed: `npm run test:simulation -- --runs 100000 --seed 7`. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
for (const [name, value] of Object.entries(values)) {
  if (!/^[0-9]+$/.test(value)) throw new Error(`--${name} takes a whole number, not ${value}`)
}

await runTestsIn('tests/simulation/', {
  SIMULATION_RUNS: values.runs,
  SCHEDULES_SEED: values.seed,
})
