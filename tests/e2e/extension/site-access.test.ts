import type { Page } from '@playwright/test'
import { allowBeforehand, setOnClick } from '../../../scripts/site-access.ts'
import { test } from '../fixtures/crash/crash-tasks.ts'
import { countCommits, startRun } from '../fixtures/crash/tasks.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { accountIdOf, addableClients, unlikeAnybody } from '../fixtures/people.ts'
import { expect, pictureOf } from '../fixtures/test.ts'

const EXTENSION_ID = new URL(extensionUrl('')).host
const KEPT_OFF =
  /^The browser keeps Tandem off 127\.0\.0\.1:\d+ and 127\.0\.0\.1:\d+\. What you ask for waits/

// What the browser allows is no part of what makes a shared browser like new.
test.use({ ownBrowser: true })

test('access that was taken away blames nothing else, keeps what was asked for, and asks with one button', async ({
  page,
  at,
  business,
  office,
  openClient,
  openPopup,
}) => {
  const bob = await accountIdOf(business, 'bob')
  const { openDialog, confirm, badges } = await openClient('Bob Walker')
  await openDialog()
  const { popup } = await openPopup()
  await takeAccessAway(popup)
  await page.bringToFront()
  await at.press(confirm)
  await expect
    .poll(async () => (await office.operationsOn(bob)).map(({ state }) => state))
    .toEqual(['queued'])
  await expect.poll(office.badge).toBe('!')

  await popup.bringToFront()
  await expect(popup.getByText(KEPT_OFF)).toBeVisible()
  await expect(popup.getByText(/offline|signed out/i)).toHaveCount(0)
  await popup.screenshot({ path: pictureOf('access-taken-away') })
  expect((await business.report()).committedSyncs).toBe(0)

  await popup.getByRole('button', { name: 'Allow access' }).click()
  await expect(popup.getByText(KEPT_OFF)).toBeHidden()
  await expect.poll(office.badge).toBe('')
  await page.bringToFront()
  await at.find({ ...badges, timeoutMs: 40_000 })
  expect(await business.report()).toMatchObject({ commitsByAccount: { [bob]: 1 }, mails: 0 })
})

test('a browser that lets Tandem run on click only is named, and all goes on once a person allows it there', async ({
  context,
  page,
  at,
  business,
  signIn,
  openPopup,
}) => {
  await signIn('ana')
  const { popup } = await openPopup()
  await expect(popup.getByRole('searchbox')).toBeVisible()
  await setOnClick(context, EXTENSION_ID)
  await expect(popup.getByText(KEPT_OFF)).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Allow access' })).toBeVisible()
  await popup.screenshot({ path: pictureOf('access-on-click') })

  for (const origin of [business.inHome, business.facility]) {
    await allowBeforehand(context, EXTENSION_ID, `${origin}/*`)
  }
  await expect(popup.getByText(KEPT_OFF)).toBeHidden()
  await page.reload()
  await at.find({ role: 'navigation', name: 'Software' })
})

test.describe('during a run', () => {
  test.use({ accounts: 600 })

  test('access that is taken away stops it without a loss, and it goes on where it was', async ({
    business,
    office,
    openPopup,
  }) => {
    const all = await addableClients(business, 200)
    const clients = [
      ...(await unlikeAnybody(all.slice(0, 100), office)),
      ...(await unlikeAnybody(all.slice(100), office)),
    ]
    const { popup } = await openPopup()
    const run = startRun(clients, { business, office })
    const slow = { match: 'POST /api/v1/syncs/batch', kind: 'slow', ms: 1_000 } as const
    await business.tell({ do: 'fault', fault: slow })
    await run.press()
    await expect.poll(() => countCommits(clients, business)).toBeGreaterThan(0)
    await takeAccessAway(popup)
    await expect(popup.getByText(KEPT_OFF)).toBeVisible()
    expect(await countCommits(clients, business)).toBeLessThan(clients.length)

    await popup.getByRole('button', { name: 'Allow access' }).click()
    await expect.poll(run.isOver, { timeout: 60_000 }).toBe(true)
    await run.check()
    expect((await business.report()).mails).toBe(0)
  })
})

/** What a person does in the browser's settings, or an administrator in theirs. */
async function takeAccessAway(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    // Safe: the types of our tests know no extension page.
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { remove(asked: { origins: string[] }): Promise<boolean> } }
    }
    return chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] })
  })
}
