import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { MUTANTS } from './mutants/list.ts'
import type { Mutant } from './mutants/mutant.ts'

const ROOT = join(import.meta.dirname, '..')
const LEFT_OUT = ['node_modules', '.git', '.output', '.wxt']
/** Holds this list against the code, and so would catch every entry of it. */
const OWN_TEST = 'tests/unit/scripts/mutants.test.ts'
const REGRESSIONS = 'tests/regressions'
const KEPT = '.output/regressions'
/** Enough for a bug that schedules are to find. */
const SIMULATION_RUNS = '400'
const MOST_MS = 10 * 60_000

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const mutants = MUTANTS.filter(({ name }) => name.includes(values.only))

const copy = mkdtempSync(join(tmpdir(), 'tandem-planted-'))
const survivors: Mutant[] = []
try {
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir')
  rmSync(join(copy, OWN_TEST), { force: true })
  cpSync(join(copy, REGRESSIONS), join(copy, KEPT), { recursive: true })
  for (const mutant of mutants) {
    const start = performance.now()
    const catcher = await catcherOf(mutant)
    if (!catcher) survivors.push(mutant)
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.log(
      `${catcher ? '✓' : '✗'} ${mutant.name} (${seconds} s)\n    ${catcher ?? 'SURVIVES'}`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${mutants.length - survivors.length} of ${mutants.length} planted bugs caught.`)
process.exitCode = survivors.length > 0 || mutants.length === 0 ? 1 : 0

/** The test that catches a bug: one near it, or any of the unit project. */
async function catcherOf({ file, text, replacement, near }: Mutant): Promise<string | undefined> {
  const path = join(copy, file)
  const right = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    right.replace(text, () => replacement),
  )
  try {
    return (await firstFailure([near])) ?? (await firstFailure([]))
  } finally {
    writeFileSync(path, right)
    // Schedules that failed for one mutant would fail for the next one without being its doing.
    rmSync(join(copy, REGRESSIONS), { recursive: true, force: true })
    cpSync(join(copy, KEPT), join(copy, REGRESSIONS), { recursive: true })
  }
}

async function firstFailure(paths: string[]): Promise<string | undefined> {
  const report = join(copy, 'planted.json')
  rmSync(report, { force: true })
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit', '--bail', '1', '--reporter=json', `--outputFile=${report}`],
      ...paths,
    ],
    {
      cwd: copy,
      stdio: 'ignore',
      timeout: MOST_MS,
      env: { ...process.env, SIMULATION_RUNS },
    },
  )
  const [code, signal] = await once(child, 'close')
  // Given up after the longest time: nothing was found out, which is as bad as finding nothing.
  if (code === 0 || signal) return undefined
  return failureIn(readFileSync(report, 'utf8'))
}

/** Name of the first test that failed, after its file. */
function failureIn(report: string): string {
  const { testResults }: VitestReport = JSON.parse(report)
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed) return `${name.slice(copy.length + 1)}: ${failed.fullName}`
  }
  throw new Error('The tests failed, and none of them says so: the copy itself is broken.')
}

/** The part that matters of what Vitest's JSON reporter writes. */
interface VitestReport {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}
