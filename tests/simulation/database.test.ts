import 'fake-indexeddb/auto'
import { afterAll, expect, test } from 'vitest'
import { TandemDatabase } from '../../lib/db/database.ts'
import { findings } from './findings.ts'
import { play } from './play.ts'
import { runSchedule } from './run-schedule.ts'
import { createSimulatedDatabase } from './simulated-store.ts'
import type { Clocks } from './world.ts'

const RUNS = 100
const HOUR_MS = 3_600_000

const db = new TandemDatabase()
afterAll(() => db.delete())

const storeFor = (clocks: Clocks) => createSimulatedDatabase(db, clocks)

test('every schedule that failed once holds in the database too', {
  timeout: HOUR_MS,
}, async () => {
  for (const [file, { schedule }] of findings()) {
    await expect(runSchedule(schedule, storeFor), file).resolves.toBeUndefined()
  }
})

test('what must hold holds in the database too', { timeout: HOUR_MS }, async () => {
  await expect(play(RUNS, 3, storeFor)).resolves.toBeUndefined()
})
