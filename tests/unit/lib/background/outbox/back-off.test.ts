import { expect, test } from 'vitest'
import { backOffMs } from '../../../../../lib/background/outbox/back-off.ts'

test('a wait doubles its bound with each try, up to five minutes', () => {
  expect([0, 1, 2, 3].map((tries) => backOffMs(tries, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(backOffMs(30, 1)).toBe(5 * 60_000)
})

test('a wait is anything below its bound', () => {
  expect(backOffMs(5, 0)).toBe(0)
  expect(backOffMs(5, 0.5)).toBe(16_000)
})
