import type { BrowserContext, Page } from '@playwright/test'
import { complaintsInBothLooks } from '../fixtures/complaints.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { signInOn } from '../fixtures/sign-in.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

/** The page of the side panel, in a tab: the panel itself is out of a test's reach. */
async function openSidePanel(context: BrowserContext, width = 400): Promise<Page> {
  const panel = await context.newPage()
  await panel.setViewportSize({ width, height: 800 })
  await panel.goto(extensionUrl('sidepanel.html'))
  return panel
}

test('the popup leads to the side panel and makes way for it', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  const closed = popup.waitForEvent('close')
  await popup.getByRole('button', { name: 'Open in side panel' }).click()
  await closed
})

test('the side panel does what the popup does, fits, and does not lead to itself', async ({
  context,
  signIn,
  business,
}) => {
  await signIn('ana')
  const panel = await openSidePanel(context, 800)
  await expect(panel.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Refresh' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Open in side panel' })).toBeHidden()
  for (const width of [320, 400, 800]) {
    await panel.setViewportSize({ width, height: 800 })
    await panel.screenshot({ path: pictureOf(`sidepanel-${width}`) })
    const root = panel.locator('html')
    expect(await root.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(width)
    expect(await complaintsInBothLooks(panel)).toEqual([])
  }
  await createPopupAccount(panel, 'Bob Walker').addToOther()
  await expect(
    panel.getByRole('status').filter({ hasText: 'is now in Facility too' }),
  ).toBeVisible()
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('a side panel that stands open follows who signs out and in, and keeps nothing of theirs', async ({
  context,
  page,
  signIn,
  business,
}) => {
  await signIn('ana')
  const panel = await openSidePanel(context)
  await createPopupAccount(panel, 'Bob Walker').openDialog()
  await expect(panel.getByRole('dialog')).toBeVisible()

  await context.clearCookies()
  await page.goto(business.inHome)
  await expect(panel.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(panel.getByRole('dialog')).toBeHidden()
  await expect(panel.getByText('Bob Walker')).toBeHidden()

  await signInOn(page, business.inHome, 'sam')
  await expect(panel.getByText('Sam Sato updated')).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await expect(panel.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('')
})
