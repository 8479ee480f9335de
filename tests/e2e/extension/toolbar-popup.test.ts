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

/** Widths of the popup's window and of its page, in CSS pixels, once it says this. Read by another page of the extension. */
async function widthsOf(reader: Page, text: string): Promise<{ window: number; page: number }> {
  const widths = await reader.waitForFunction((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' })
    const page = popup?.document.documentElement
    if (!popup || !page?.innerText.includes(wanted)) return undefined
    return { window: popup.innerWidth, page: page.getBoundingClientRect().width }
  }, text)
  const found = await widths.jsonValue()
  if (!found) throw new Error('there is no popup')
  return found
}

/** Opens the popup as the button in the toolbar does: its window is as large as the page has it. */
async function openFromToolbar(page: Page): Promise<void> {
  await page.bringToFront()
  await page.goto(extensionUrl('icon/tandem.svg'))
  await page.evaluate(() => chrome.action.openPopup())
}

/** Text of the popup while nobody is signed in: it is short. */
const SIGNED_OUT = 'You are signed out'

test('the popup of the toolbar came out as narrow as a side panel: it is 400 px wide', async ({
  context,
  page,
  signIn,
}) => {
  const reader = await context.newPage()
  await openFromToolbar(reader)
  const short = await widthsOf(reader, SIGNED_OUT)
  expect(short.page).toBe(400)

  await page.bringToFront()
  await signIn('ana')
  await openFromToolbar(reader)
  const long = await widthsOf(reader, 'Ana Alvarez')
  expect(long.page).toBe(400)
  // The browser may make it wider by the bar that it scrolls with.
  expect(long.window).toBeGreaterThanOrEqual(400)
})
