import { expect, test } from 'vitest'
import { waitMs } from '../../../../lib/background/back-off.ts'

test('a wait doubles its bound with each try, up to five minutes', () => {
  const longest = () => 1
  expect([0, 1, 2, 3].map((tries) => waitMs(tries, undefined, longest))).toEqual([
    1000, 2000, 4000, 8000,
  ])
  expect(waitMs(30, undefined, longest)).toBe(5 * 60_000)
})

test('a wait is anything below its bound', () => {
  expect(waitMs(5, undefined, () => 0)).toBe(0)
  expect(waitMs(5, undefined, () => 0.5)).toBe(16_000)
})

test('what the backend asks for goes before our own guess', () => {
  expect(waitMs(0, 120)).toBe(120_000)
})
