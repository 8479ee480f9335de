import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Outcome } from '../tests/bench/bench.ts'
import { BENCHES } from '../tests/bench/benches.ts'
import { browserVersion } from '../tests/bench/report/browser-version.ts'
import { holds } from '../tests/bench/report/budget.ts'
import { thisMachine } from '../tests/bench/report/machine.ts'
import { linesOf, pageOf } from '../tests/bench/report/report.ts'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs/benchmarks.md')
const BUILD_MS = 120_000
const FULL = { warmUps: 1, runs: 5 }
const QUICK = { warmUps: 1, runs: 2 }

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
})
const { only, quick } = values
const rounds = quick ? QUICK : FULL
const chosen = BENCHES.filter(({ name }) => only === '' || name === only)
const names = BENCHES.map(({ name }) => name).join(', ')
if (chosen.length === 0) throw new Error(`There is no bench "${only}", but: ${names}.`)

console.log('▶ build')
// The zip is made of the production build, which this makes first.
execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'pipe'],
  timeout: BUILD_MS,
})

const outcomes: Outcome[] = []
const broken: string[] = []
for (const { name, measure } of chosen) {
  const start = performance.now()
  console.log(`▶ ${name}`)
  const bench = { rounds, quick, say: (line: string) => console.log(`  … ${line}`) }
  const outcome = await measure(bench).catch((cause: unknown) => {
    console.log(cause)
    broken.push(name)
  })
  if (outcome) {
    outcomes.push(outcome)
    for (const line of linesOf(outcome.findings)) console.log(`  ${line}`)
  }
  console.log(`  ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

const findings = outcomes.flatMap((outcome) => outcome.findings)
const growth = outcomes.flatMap((outcome) => outcome.growth ?? [])
const failing = findings.filter((finding) => !holds(finding))
// A part of it, or one that was measured in a hurry, is no page to go by.
if (!only && !quick && broken.length === 0) {
  const machine = thisMachine(await browserVersion())
  writeFileSync(PAGE, pageOf({ machine, rounds, findings, growth }))
}
console.log(`\n${findings.length - failing.length} of ${findings.length} hold.`)
for (const line of linesOf(failing)) console.log(line)
if (broken.length > 0) console.log(`Not measured, because they failed: ${broken.join(', ')}.`)
process.exitCode = failing.length + broken.length > 0 ? 1 : 0
