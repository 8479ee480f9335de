import type { TestStep } from './test-steps.ts'

const MINUTE_MS = 60_000
const WXT = 'node_modules/wxt/bin/wxt.mjs'

/** What must hold before a release, beside all of `npm test`: what is quick to fail comes first. */
export const RELEASE_STEPS: TestStep[] = [
  {
    title: 'Licences of what is in the package',
    command: ['scripts/licences.ts'],
    timeoutMs: 2 * MINUTE_MS,
    shown: true,
  },
  {
    title: 'Build for Firefox',
    command: [WXT, 'build', '-b', 'firefox', '--mv3'],
    timeoutMs: 3 * MINUTE_MS,
  },
  {
    title: 'Mozilla’s linter',
    command: ['scripts/lint-firefox.ts'],
    timeoutMs: 10 * MINUTE_MS,
    shown: true,
  },
  {
    title: 'The same package from two clones',
    command: ['scripts/same-zip.ts'],
    timeoutMs: 10 * MINUTE_MS,
    shown: true,
  },
  {
    title: 'Tests: fuzz',
    command: [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit', 'tests/fuzz/', '--reporter=default', '--reporter=json'],
      '--outputFile.json=.output/reports/fuzz.json',
    ],
    timeoutMs: 30 * MINUTE_MS,
    env: { FUZZ_SHARE: '1' },
    report: { by: 'vitest', file: '.output/reports/fuzz.json' },
  },
  {
    title: 'Tests: long',
    command: [
      'node_modules/@playwright/test/cli.js',
      ...['test', '--config', 'playwright.long.config.ts', '--reporter=line,json'],
    ],
    timeoutMs: 95 * MINUTE_MS,
    report: { by: 'playwright', file: '.output/reports/long.json' },
  },
]
