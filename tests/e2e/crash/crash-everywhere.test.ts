import { crashAtEveryStep } from '../fixtures/crash/crash.ts'
import { everyCrashTask, test } from '../fixtures/crash/crash-tasks.ts'
import { syncFromPage } from '../fixtures/crash/tasks.ts'
import { addableClients, unlikeAnybody } from '../fixtures/people.ts'
import { expect } from '../fixtures/test.ts'

test.setTimeout(180_000)
// A trace of a whole walk takes longer than the walk.
test.use({ trace: 'off' })

test.describe('of a client', () => {
  test.use({ accounts: 400 })

  test('a sync from a page is done once, wherever the worker dies, and the page says no more than is so', async ({
    business,
    office,
    page,
    at,
  }) => {
    const place = { business, office }
    const clients = await unlikeAnybody(await addableClients(business, 50), office)
    await page.bringToFront()
    const kills = await crashAtEveryStep(async () => {
      const client = clients.pop()
      if (!client) throw new Error('no client is left')
      return syncFromPage(client, place, { page, at })
    }, place)
    test.info().annotations.push({ type: 'kills', description: String(kills) })
    expect(kills).toBeGreaterThanOrEqual(10)
    expect(await business.report()).toMatchObject({ mails: 0 })
  })
})

everyCrashTask({ accounts: 1_500, run: 30 }, (title, tasksAt) =>
  test(`${title}, wherever the worker dies`, async ({ business, office }) => {
    const place = { business, office }
    const kills = await crashAtEveryStep(await tasksAt(place), place)
    test.info().annotations.push({ type: 'kills', description: String(kills) })
    expect(kills).toBeGreaterThanOrEqual(4)
    expect(await business.report()).toMatchObject({ mails: 0 })
  }),
)
