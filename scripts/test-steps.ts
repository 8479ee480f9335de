import type { Reporter } from './counts.ts'

/** One step of a test. */
export interface TestStep {
  title: string
  /** A script for Node, and its arguments. */
  command: [script: string, ...args: string[]]
  timeoutMs: number
  /** Settings of what it runs, beside those of this process. */
  env?: Record<string, string>
  /** True to show what it said also when nothing failed. */
  shown?: boolean
  /** Where it counts its tests; a step without counts as one. */
  report?: { by: Reporter; file: string }
}

const MINUTE_MS = 60_000
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const REDOCLY = 'node_modules/@redocly/cli/bin/cli.js'
const WXT = 'node_modules/wxt/bin/wxt.mjs'

/** A run of tests: its name in its title and its report, its arguments, and for how many minutes it may go on. */
interface Run {
  name: string
  args: string[]
  minutes: number
  env?: Record<string, string>
}

/** A step that runs Vitest and counts its tests. */
export function vitestStep({ name, args, minutes, env = {} }: Run): TestStep {
  const file = `.output/reports/${name}.json`
  return {
    title: `Tests: ${name}`,
    command: [
      'node_modules/vitest/vitest.mjs',
      ...['run', ...args, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${file}`,
    ],
    timeoutMs: minutes * MINUTE_MS,
    env,
    report: { by: 'vitest', file },
  }
}

/** The same with Playwright. */
export function playwrightStep({ name, args, minutes, env = {} }: Run): TestStep {
  return {
    title: `Tests: ${name}`,
    command: ['node_modules/@playwright/test/cli.js', ...['test', ...args, '--reporter=line,json']],
    timeoutMs: minutes * MINUTE_MS,
    env,
    report: { by: 'playwright', file: `.output/reports/${name.replaceAll(' ', '-')}.json` },
  }
}

export const BUILD_FOR_FIREFOX: TestStep = {
  title: 'Build for Firefox',
  command: [WXT, 'build', '-b', 'firefox', '--mv3'],
  timeoutMs: 3 * MINUTE_MS,
}

/** Everything that must hold before a change is merged: what is quick to fail comes first. */
export const TEST_STEPS: TestStep[] = [
  { title: 'Format', command: [BIOME, 'format'], timeoutMs: MINUTE_MS },
  { title: 'Lint', command: [BIOME, 'lint', '--error-on-warnings'], timeoutMs: MINUTE_MS },
  {
    title: 'Lint: text outside the catalogue',
    command: ['scripts/visible-text/check.ts'],
    timeoutMs: MINUTE_MS,
  },
  {
    title: 'Import boundaries',
    command: ['scripts/import-boundaries/check.ts'],
    timeoutMs: MINUTE_MS,
  },
  { title: 'Words', command: ['scripts/words/check.ts'], timeoutMs: MINUTE_MS },
  {
    title: 'Types',
    command: ['node_modules/typescript/bin/tsc', '--noEmit'],
    timeoutMs: 3 * MINUTE_MS,
  },
  {
    title: 'Contract',
    command: [REDOCLY, 'lint', '--extends', 'spec', 'lib/backend/openapi.yaml'],
    timeoutMs: MINUTE_MS,
    // Left to itself it tells its makers of each run, and asks the network whether there is a newer one of it.
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
  vitestStep({ name: 'unit', args: ['--project', 'unit'], minutes: 10 }),
  vitestStep({ name: 'browser', args: ['--project', 'browser'], minutes: 10 }),
  { title: 'Build for Chromium', command: [WXT, 'build'], timeoutMs: 3 * MINUTE_MS },
  BUILD_FOR_FIREFOX,
  playwrightStep({ name: 'end to end', args: [], minutes: 45 }),
]
