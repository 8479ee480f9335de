import { expect, test } from 'vitest'
import { createFinding } from '../../bench/report/budget.ts'
import { linesOf, pageOf, short } from '../../bench/report/report.ts'

const slow = createFinding({
  what: 'Search',
  unit: 'ms',
  ours: [1, 2, 4],
  against: 'peer',
  theirs: 2,
  budget: { atMost: 0.5 },
})
const quick = createFinding({
  what: 'Fill',
  unit: 'ms',
  ours: [5],
  against: 'peer',
  theirs: 50,
  ratioOf: 'theirs',
  budget: { atLeast: 10 },
})

test('the page says which budget does not hold', () => {
  const page = pageOf({
    machine: {
      cores: 2,
      processor: 'a processor',
      memoryGb: 8,
      platform: 'linux x64',
      browser: 'Chromium 1',
    },
    rounds: { warmUps: 1, runs: 3 },
    findings: [slow, quick],
    growth: [{ what: 'Fill', unit: 'ms', values: [1, 10, 100] }],
  })
  expect(page).toContain('1 of 2 do not hold.')
  expect(page).toContain('| Search | 2 [1–4] ms | peer | 2 ms | 1 [0.5–2] | ≤ 0.5 | **missed** |')
  expect(page).toContain('| Fill | 5 ms | peer | 50 ms | 10 | ≥ 10 | yes |')
  expect(page).toContain('| Fill | 1 ms | 10 ms | 100 ms |')
  expect(page).toContain('2 cores (a processor), 8 GB of memory, linux x64, Chromium 1, headless.')
})

test('the terminal says it in one line each', () => {
  expect(linesOf([slow, quick]).map((line) => line.charAt(0))).toEqual(['✗', '✓'])
})

test('numbers have the digits that count', () => {
  expect([1234.56, 99.96, 12.345, 0.012345].map(short)).toEqual(['1,235', '100', '12.3', '0.0123'])
})
