import { expect, test } from 'vitest'
import { findings } from './findings.ts'
import { HALF, play } from './play.ts'
import { runSchedule } from './run-schedule.ts'
import { createSimulatedMemory } from './simulated-store.ts'

const HOUR_MS = 3_600_000

test('every schedule that failed once holds', { timeout: HOUR_MS }, async () => {
  for (const [file, { schedule }] of findings()) {
    await expect(runSchedule(schedule, createSimulatedMemory), file).resolves.toBeUndefined()
  }
})

test('whatever happens, what must hold holds', { timeout: HOUR_MS }, async () => {
  await expect(play(HALF, 1, createSimulatedMemory)).resolves.toBeUndefined()
})
