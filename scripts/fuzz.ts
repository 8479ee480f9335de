import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')

/** Runs every property of `tests/fuzz` as often as it names, from any seed: `npm run test:fuzz -- --seed 7`. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, share: { type: 'string', default: '1' } },
})
for (const [name, value] of Object.entries(values)) {
  if (!/^[0-9]+(\.[0-9]+)?$/.test(value)) throw new Error(`--${name} takes a number, not ${value}`)
}

const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/fuzz/'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SHARE: values.share, FUZZ_SEED: values.seed },
  },
)
const [code] = await once(child, 'close')
process.exitCode = code ?? 1
