import { crashAtEveryPair } from '../fixtures/crash/crash.ts'
import { everyCrashTask, test } from '../fixtures/crash/crash-tasks.ts'
import { expect } from '../fixtures/test.ts'

test.setTimeout(40 * 60_000)

everyCrashTask({ accounts: 40_000, run: 110 }, (title, tasksAt) =>
  test(`${title}, wherever the worker dies twice`, async ({ business, office }) => {
    const place = { business, office }
    const pairs = await crashAtEveryPair(await tasksAt(place), place)
    console.log(`${title}: ${pairs} pairs of kills`)
    expect(pairs).toBeGreaterThanOrEqual(36)
    expect(await business.report()).toMatchObject({ mails: 0 })
  }),
)
