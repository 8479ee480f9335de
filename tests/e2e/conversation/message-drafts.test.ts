import type { Page } from '@playwright/test'
import { extensionUrl } from '../fixtures/extension.ts'
import { box, danaAt, log, send, tab } from '../fixtures/pages/danas-conversation.ts'
import { expect, test } from '../fixtures/test.ts'

/** The part of the browser's extension API that is used on a page of ours. */
declare const chrome: { storage: { session: { get(keys: null): Promise<object> } } }

const DRAFT = "<b>O'Neil & Söhne</b> come at nine"

test('what was typed is there again after a look at another part of the profile, each text in the box of its software', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  await at.focus(box('In-Home'))
  await at.type('Half a sentence')
  await at.press(tab(/^Facility/))
  await at.focus(box('Facility'))
  await at.type('The other half')
  await page.getByRole('link', { name: 'Details', exact: true }).click()
  await at.gone(tab(/^Facility/))
  await page.getByRole('link', { name: 'Conversation', exact: true }).click()
  expect((await at.find(box('Facility'))).value).toBe('The other half')
  // Kept as it was, the tab that was open too; on a new page each text is in its own box again.
  await page.reload()
  await expect.poll(async () => (await at.find(box('In-Home'))).value).toBe('Half a sentence')
  await at.press(tab(/^Facility/))
  expect((await at.find(box('Facility'))).value).toBe('The other half')
})

test('a draft is there again after a reload, and not once it was sent', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  await page.goto(await danaAt(business, 'facility'))
  await at.focus(box('Facility'))
  await at.type(DRAFT)
  // Left before anybody has paused.
  await page.reload()
  await expect.poll(async () => (await at.find(box('Facility'))).value).toBe(DRAFT)
  await at.focus(box('Facility'))
  await at.press(send('Facility'))
  await expect.poll(() => at.text(log('Facility'))).toContain(DRAFT)
  await page.reload()
  await expect.poll(() => at.text(log('Facility'))).toContain(DRAFT)
  expect((await at.find(box('Facility'))).value).toBe('')
})

test('a draft from the popup is there when it is opened again, in the side panel and on the page, and for nobody else', async ({
  page,
  at,
  context,
  business,
  signIn,
  openPopup,
}) => {
  await signIn('ana', 'facility')
  const first = await openPopup()
  await openTalk(first.popup)
  await boxOf(first.popup).fill(DRAFT)
  // The browser closes a popup without a word to its page: by then it is kept.
  await expect.poll(() => inMemory(first.popup)).toContain('come at nine')
  await first.popup.close()

  const { popup } = await openPopup()
  await openTalk(popup)
  await expect(boxOf(popup)).toHaveValue(DRAFT)
  const panel = await context.newPage()
  await panel.goto(extensionUrl('sidepanel.html'))
  await openTalk(panel)
  await expect(boxOf(panel)).toHaveValue(DRAFT)
  await panel.close()
  await popup.close()
  await page.bringToFront()
  await page.goto(await danaAt(business, 'facility'))
  await expect.poll(async () => (await at.find(box('Facility'))).value).toBe(DRAFT)

  for (const name of ['sam', 'ana']) {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/sign-in/)
    await signIn(name, 'facility')
    await page.goto(await danaAt(business, 'facility'))
    expect((await at.find(box('Facility'))).value).toBe('')
  }
})

/** What the extension has in the browser's memory, as a page of ours may read it. */
async function inMemory(ours: Page): Promise<string> {
  return JSON.stringify(await ours.evaluate(() => chrome.storage.session.get(null)))
}

/** Opens the conversation with Dana on a page of ours. */
async function openTalk(ours: Page) {
  await ours.getByRole('searchbox', { name: 'Search accounts' }).fill('dana')
  await ours.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  await ours.getByText(/^Conversation/).click()
}

const boxOf = (ours: Page) => ours.getByRole('textbox', { name: 'Message to Dana in Facility' })
