import { describe, expect, test } from 'vitest'
import { createFinding, holds } from '../../bench/report/budget.ts'
import { growthOf } from '../../bench/report/growth.ts'

const against = 'peer'

describe('a finding', () => {
  test('compares round by round, so that a slow round slows both', () => {
    const { ratio } = createFinding({ what: 'x', ours: [1, 10, 2], against, theirs: [2, 20, 2] })
    expect(ratio).toEqual({ median: 0.5, min: 0.5, max: 1 })
  })

  test('tells how many times as fast where that is asked', () => {
    const measured = { what: 'x', ours: [2], against, theirs: [20] }
    expect(createFinding({ ...measured, ratioOf: 'theirs' }).ratio.median).toBe(10)
  })

  test('is held against a limit that is one number', () => {
    expect(createFinding({ what: 'x', ours: [30], against, theirs: 15 }).ratio.median).toBe(2)
  })

  test('is none where a round of the peer is missing', () => {
    expect(() => createFinding({ what: 'x', ours: [1, 2], against, theirs: [1] })).toThrow(
      'missing',
    )
  })
})

describe('a budget', () => {
  const ratio = { median: 2, min: 1, max: 3 }

  test('holds up to and with its own value, in the median', () => {
    expect(holds({ ratio, budget: { atMost: 2 } })).toBe(true)
    expect(holds({ ratio, budget: { atMost: 1.9 } })).toBe(false)
    expect(holds({ ratio, budget: { atLeast: 2 } })).toBe(true)
    expect(holds({ ratio, budget: { atLeast: 2.1 } })).toBe(false)
  })

  test('does not hold where there is no number', () => {
    expect(holds({ ratio: { ...ratio, median: Number.NaN }, budget: { atMost: 2 } })).toBe(false)
  })
})

describe('growth', () => {
  test('is linear where ten times the accounts take ten times as long', () => {
    const { finding, growth } = growthOf('Fill', 'ms', [[1], [10], [100]])
    expect(finding.ratio.median).toBe(1)
    expect(growth.values).toEqual([1, 10, 100])
  })

  test('is more than logarithmic where it doubles with ten times the accounts', () => {
    const { finding } = growthOf('Search', 'ms', [[1], [1], [2]], 'logarithmic')
    expect(finding.ratio.median).toBeCloseTo(1.6)
    expect(holds(finding)).toBe(false)
  })
})
