import { parseArgs } from 'node:util'
import { runTestsIn } from './run-tests-in.ts'

/** Runs every property of `tests/fuzz` as often as it names, from any seed: `npm run test:fuzz -- --seed 7`. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, share: { type: 'string', default: '1' } },
})
for (const [name, value] of Object.entries(values)) {
  if (!/^[0-9]+(\.[0-9]+)?$/.test(value)) throw new Error(`--${name} takes a number, not ${value}`)
}

await runTestsIn('tests/fuzz/', { FUZZ_SHARE: values.share, FUZZ_SEED: values.seed })
