import type { BrowserContext } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { workerOf } from '../fixtures/worker.ts'

/** The part of the browser's extension API that is used in the worker. `dispatch`: acts as if the browser sent the event. */
declare const chrome: {
  tabs: { query(which: object): Promise<object[]> }
  commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } }
}

test.use({ ownBrowser: true })

/** Does as if somebody had pressed the keys. */
async function press(context: BrowserContext, command: string): Promise<void> {
  const worker = await workerOf(context)
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    chrome.commands.onCommand.dispatch(name, tab)
  }, command)
}

test('a shortcut toggles, and the bar names it', async ({
  context,
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await page.goto(`${business.inHome}/clients`)
  const link = await at.find({ role: 'link', name: 'Facility' })
  expect(link.description).toMatch(/Shortcut: Alt\+Shift\+O$/)
  await press(context, 'toggle-software')
  await expect(page).toHaveURL(`${business.facility}/clients`)
})

test('a shortcut opens the dialog and confirms nothing', async ({
  context,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add, confirm } = await openClient('Bob Walker')
  await at.find(add)
  await press(context, 'sync-profile')
  await at.find(confirm)
  await press(context, 'sync-profile')
  await at.press({ role: 'button', name: 'Cancel' })
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 0 })
})

test('a shortcut does nothing for whoever may not toggle', async ({
  context,
  page,
  business,
  signIn,
}) => {
  await signIn('uma')
  await press(context, 'toggle-software')
  await press(context, 'sync-profile')
  await page.reload()
  await expect(page).toHaveURL(`${business.inHome}/`)
})
