import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { limited } from '../../../../lib/dashboard/limited.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs at once for a person, and at most once a second for a page that asks without end', async () => {
  const run = vi.fn(async () => undefined)
  const ask = limited(run)
  for (let times = 0; times < 1_000; times++) void ask()
  expect(run).toHaveBeenCalledTimes(10)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(run).toHaveBeenCalledTimes(11)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(run).toHaveBeenCalledTimes(11)
  for (let times = 0; times < 1_000; times++) void ask()
  expect(run).toHaveBeenCalledTimes(21)
})

it('resolves when the last run that was asked for is over', async () => {
  let runs = 0
  const ask = limited(async () => void runs++)
  for (let times = 0; times < 10; times++) void ask()
  const over = vi.fn()
  void ask().then(over)
  await vi.advanceTimersByTimeAsync(999)
  expect(over).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(over).toHaveBeenCalledOnce()
  expect(runs).toBe(11)
})
