import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')

/** Plays as many schedules as asked for, from any seed: `npm run test:simulation -- --runs 100000 --seed 7`. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
for (const [name, value] of Object.entries(values)) {
  if (!/^[0-9]+$/.test(value)) throw new Error(`--${name} takes a whole number, not ${value}`)
}

const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/simulation/'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SIMULATION_RUNS: values.runs, SCHEDULES_SEED: values.seed },
  },
)
const [code] = await once(child, 'close')
process.exitCode = code ?? 1
