import type { Page } from '@playwright/test'
import { extensionUrl } from '../fixtures/extension.ts'
import { expect, test } from '../fixtures/test.ts'

/** The part of the browser's extension API that is used in a page of ours. */
declare const chrome: {
  action: { openPopup(): Promise<void> }
  extension: { getViews(which: { type: 'popup' }): Window[] }
}

// The popup closes by itself, and is no page that could be closed for the next test.
test.use({ ownBrowser: true })

/** Widths of the popup's window and of its page, in CSS pixels, once it says this. Read by a page of ours that stands beside it. */
async function widthsOf(beside: Page, text: string): Promise<{ window: number; page: number }> {
  const widths = await beside.waitForFunction((sought) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' })
    const page = popup?.document.documentElement
    if (!popup || !page?.innerText.includes(sought)) return undefined
    return { window: popup.innerWidth, page: page.getBoundingClientRect().width }
  }, text)
  const found = await widths.jsonValue()
  if (!found) throw new Error('there is no popup')
  return found
}

/** Opens the popup as the button in the toolbar does: its window is as large as the page has it. */
async function openFromToolbar(beside: Page): Promise<void> {
  await beside.bringToFront()
  await beside.goto(extensionUrl('icon/tandem.svg'))
  await beside.evaluate(() => chrome.action.openPopup())
}

test('the popup of the toolbar came out as narrow as a side panel: it is 400 px wide', async ({
  context,
  page,
  signIn,
}) => {
  const beside = await context.newPage()
  await openFromToolbar(beside)
  const short = await widthsOf(beside, 'Open a dashboard first')
  expect(short.page).toBe(400)

  await page.bringToFront()
  await signIn('ana')
  await openFromToolbar(beside)
  const long = await widthsOf(beside, 'Ana Alvarez')
  expect(long.page).toBe(400)
  // The browser may make it wider by the bar that it scrolls with.
  expect(long.window).toBeGreaterThanOrEqual(400)
})
