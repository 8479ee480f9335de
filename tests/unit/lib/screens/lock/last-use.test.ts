import { expect, test } from 'vitest'
import { isIdle } from '../../../../../lib/screens/lock/last-use.ts'

const LIMIT_MS = 15 * 60_000

test.each([
  ['just now', 0, false],
  ['a moment less than the limit ago', LIMIT_MS - 1, false],
  ['the limit ago', LIMIT_MS, true],
  ['in the future, as after a clock that was set back', -3_600_000, true],
  ['in the future by less than clocks differ', -1_000, false],
])('a page that was used %s', (_, agoMs, idle) => {
  const now = 1_000_000_000
  expect(isIdle(now - agoMs, now, LIMIT_MS)).toBe(idle)
})
