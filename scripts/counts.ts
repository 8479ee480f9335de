/** How many held and how many did not. */
export interface TestCounts {
  passed: number
  failed: number
}

/** Who wrote a report, as JSON. */
export type Reporter = 'vitest' | 'playwright'

/** Where the numbers stand in each report. A flaky test is one that did not hold. */
const NUMBERS: Record<Reporter, { passed: string[]; failed: string[] }> = {
  vitest: { passed: ['numPassedTests'], failed: ['numFailedTests'] },
  playwright: { passed: ['stats.expected'], failed: ['stats.unexpected', 'stats.flaky'] },
}

/**
 * Counts one step. Without a report a step is one test; with one, it is as many as are in there, and a run of no test or
 * a failure outside all tests counts as one that failed.
 */
export function countTests(exitedWell: boolean, reporter?: Reporter, report?: unknown): TestCounts {
  const { passed, failed } = reporter ? countIn(reporter, report) : { passed: 0, failed: 0 }
  const isEmpty = passed + failed === 0
  if (reporter && isEmpty) return { passed: 0, failed: 1 }
  if (exitedWell) return { passed: isEmpty ? 1 : passed, failed }
  return { passed, failed: Math.max(failed, 1) }
}

function countIn(reporter: Reporter, report: unknown): TestCounts {
  const { passed, failed } = NUMBERS[reporter]
  return { passed: sumOf(report, passed), failed: sumOf(report, failed) }
}

function sumOf(report: unknown, paths: string[]): number {
  return paths.reduce((sum, path) => sum + numberAt(report, path.split('.')), 0)
}

function numberAt(value: unknown, [key, ...rest]: string[]): number {
  if (key === undefined) return typeof value === 'number' ? value : 0
  if (typeof value !== 'object' || value === null) return 0
  return numberAt(Object.entries(value).find(([name]) => name === key)?.[1], rest)
}
