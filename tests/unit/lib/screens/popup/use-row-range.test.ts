import { describe, expect, test } from 'vitest'
import { rangeAround } from '../../../../../lib/screens/popup/accounts/use-row-range.ts'

describe('the stretch that is read', () => {
  test.each([
    [0, 0, { from: 0, to: 50 }],
    [0, 12, { from: 0, to: 50 }],
    [20, 30, { from: 0, to: 100 }],
    [80, 92, { from: 50, to: 150 }],
    [99_990, 99_999, { from: 99_950, to: 100_050 }],
  ])('around %i to %i has room before and after it', (first, last, stretch) => {
    expect(rangeAround(first, last)).toEqual(stretch)
  })

  test('always has every row on screen in it', () => {
    for (let first = 0; first < 400; first++) {
      const { from, to } = rangeAround(first, first + 25)
      expect(from).toBeLessThanOrEqual(first)
      expect(to).toBeGreaterThan(first + 25)
    }
  })
})
