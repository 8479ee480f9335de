import fc from 'fast-check'
import { test } from 'vitest'
import { schedule } from './commands.ts'
import { memoryKeeper } from './keeper.ts'
import { runSchedule } from './run-schedule.ts'

test('whatever happens, what must hold holds', { timeout: 3_600_000 }, async () => {
  const start = performance.now()
  const numRuns = Number(process.env.SCHEDULES_RUNS ?? 100)
  const details = await fc.check(
    fc.asyncProperty(schedule, (each) => runSchedule(each, memoryKeeper)),
    { numRuns, seed: Number(process.env.SCHEDULES_SEED ?? 1), endOnFailure: !!process.env.NOSHRINK },
  )
  console.log(details.numRuns, performance.now() - start, process.cpuUsage())
  console.log((globalThis as any).stats)
  if (details.failed) {
    console.log(JSON.stringify(details.counterexample))
    throw details.errorInstance
  }
})
