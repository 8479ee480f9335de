import { describe, expect, test } from 'vitest'
import { countTests } from '../../../scripts/counts.ts'
import { TEST_STEPS } from '../../../scripts/test-steps.ts'

describe('counting a step', () => {
  test('counts a step without a report as one', () => {
    expect(countTests(true)).toEqual({ passed: 1, failed: 0 })
    expect(countTests(false)).toEqual({ passed: 0, failed: 1 })
  })

  test('counts every test of a report', () => {
    const vitest = { numTotalTests: 9, numPassedTests: 7, numFailedTests: 2 }
    expect(countTests(false, 'vitest', vitest)).toEqual({ passed: 7, failed: 2 })
    const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }
    expect(countTests(true, 'playwright', playwright)).toEqual({ passed: 4, failed: 0 })
  })

  test('takes a flaky test for one that failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 2 } }
    expect(countTests(true, 'playwright', report)).toEqual({ passed: 4, failed: 3 })
  })

  test('takes a run of no test for a failure', () => {
    expect(countTests(true, 'vitest', { numPassedTests: 0, numFailedTests: 0 }).failed).toBe(1)
    expect(countTests(true, 'playwright', undefined).failed).toBe(1)
  })

  test('takes a failure outside all tests for one that failed', () => {
    const report = { numPassedTests: 3, numFailedTests: 0 }
    expect(countTests(false, 'vitest', report)).toEqual({ passed: 3, failed: 1 })
  })
})

describe('the steps', () => {
  test('build the extension before the end-to-end tests open it', () => {
    const scripts = TEST_STEPS.map(({ command }) => command.join(' '))
    const build = scripts.findIndex((script) => script.endsWith('wxt.mjs build'))
    const open = scripts.findIndex((script) => script.includes('playwright'))
    expect(build).toBeGreaterThan(-1)
    expect(build).toBeLessThan(open)
  })

  test('all end in a bounded time', () => {
    for (const { timeoutMs } of TEST_STEPS) expect(timeoutMs).toBeLessThanOrEqual(45 * 60_000)
  })
})
