import { changeRole, runOf, syncFromOffice, syncFromPage, undoOf } from './errands.ts'
import { type Errand, killAtEveryStep } from './killing.ts'
import { type Office, openOffice } from './office.ts'
import { accountIdOf, addableClients, unlikeAnybody } from './people.ts'
import { test as base, expect } from './test.ts'

const test = base.extend<{
  office: Office
  /** Kills the worker at every step of such errands, at least so often. */
  killing(errand: () => Promise<Errand>, fewest: number): Promise<void>
}>({
  office: async ({ context, signIn }, use) => {
    await signIn('ana')
    await use(await openOffice(context))
  },
  killing: async ({ business, office }, use) =>
    use(async (errand, fewest) => {
      const kills = await killAtEveryStep(errand, { business, office })
      test.info().annotations.push({ type: 'kills', description: String(kills) })
      expect(kills).toBeGreaterThanOrEqual(fewest)
      expect(await business.report()).toMatchObject({ mails: 0 })
    }),
})

test.setTimeout(180_000)

test.describe('of a client', () => {
  test.use({ accounts: 200 })
  test('a sync from a page is done once, wherever the worker dies, and the page says no more than is so', async ({
    business,
    office,
    page,
    at,
    killing,
  }) => {
    const clients = await unlikeAnybody(await addableClients(business, 50), office)
    await page.bringToFront()
    await killing(async () => {
      const [client] = clients.splice(0, 1)
      if (!client) throw new Error('no client is left')
      return syncFromPage(client, { business, office }, { page, at })
    }, 10)
  })
})

test('staff synced with a role get both once, wherever the worker dies', async ({
  business,
  office,
  killing,
}) => {
  const omar = await accountIdOf(business, 'omar')
  await killing(async () => {
    await takeBackLast(office, omar)
    return syncFromOffice(omar, { business, office }, 'Scheduler')
  }, 6)
})

test('a role is changed once, wherever the worker dies', async ({ business, office, killing }) => {
  const uma = await accountIdOf(business, 'uma')
  const roles = ['Scheduler', 'Tech/Runner'] as const
  let turn = 0
  await killing(() => changeRole(uma, roles[turn++ % 2] ?? 'Scheduler', { business, office }), 6)
})

test('a sync is taken back once, wherever the worker dies', async ({
  business,
  office,
  killing,
}) => {
  const bob = await accountIdOf(business, 'bob')
  await killing(async () => {
    const sync = syncFromOffice(bob, { business, office })
    await sync.press()
    const done = (await office.operationsOn(bob)).findLast(({ state }) => state === 'done')
    if (!done) throw new Error('Bob was not added')
    return undoOf(done, { business, office })
  }, 4)
})

test.describe('of many clients', () => {
  test.use({ accounts: 12_000 })

  test('a run of 250 adds everybody once, wherever the worker dies', async ({
    business,
    office,
    killing,
  }) => {
    const clients = await addableClients(business, 4500)
    await killing(async () => runOf(clients.splice(0, 250), { business, office }), 8)
  })
})

/** Whoever was added by the last errand is as before. */
async function takeBackLast(office: Office, accountId: string) {
  const done = (await office.operationsOn(accountId)).findLast(({ state }) => state === 'done')
  if (done?.task.kind === 'sync') await office.granted('operation.undo', { operationId: done.id })
}
