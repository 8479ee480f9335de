import 'fake-indexeddb/auto'
import { afterAll, expect, test } from 'vitest'
import { TandemDatabase } from '../../lib/db/database.ts'
import { databaseKeeper } from './keeper.ts'
import { play } from './play.ts'

const RUNS = 100
const HOUR_MS = 3_600_000

const db = new TandemDatabase()
afterAll(() => db.delete())

test('what must hold holds in the database too', { timeout: HOUR_MS }, async () => {
  await expect(play(RUNS, 3, (clocks) => databaseKeeper(db, clocks))).resolves.toBeUndefined()
})
