import type { BrowserContext, Page } from '@playwright/test'
import { createAssistive } from '../../scripts/assistive.ts'
import { extensionUrl } from '../e2e/fixtures/extension.ts'
import { signInOn } from '../e2e/fixtures/sign-in.ts'
import { expect, test } from '../e2e/fixtures/test.ts'

/** The parts of the browser's extension API that are used here: the first on the browser's own page, the second on one of ours. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(settings: { inDeveloperMode: true }): Promise<void>
    updateExtensionConfiguration(settings: {
      extensionId: string
      incognitoAccess: true
    }): Promise<void>
    getExtensionInfo(id: string): Promise<{ state: string }>
  }
  windows: { create(settings: { incognito: true; url: string }): Promise<unknown> }
}

const bar = { role: 'navigation', name: 'Software' }

// The setting stays, and the private window with it.
test.use({ ownBrowser: true })

/** Turns "Allow in Incognito" on, as somebody does among the browser's settings; it has the extension loaded anew. */
async function allowInIncognito(context: BrowserContext): Promise<void> {
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  const extensionId = new URL(extensionUrl('')).host
  await settings.evaluate(async (extensionId) => {
    // Without it the extension would stay off once it is loaded anew.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    const settings = { extensionId, incognitoAccess: true } as const
    await chrome.developerPrivate.updateExtensionConfiguration(settings)
  }, extensionId)
  const state = () =>
    settings.evaluate(
      async (id) => (await chrome.developerPrivate.getExtensionInfo(id)).state,
      extensionId,
    )
  await expect.poll(state).toBe('ENABLED')
  await settings.close()
}

/** Opens an address in a private window. */
async function openPrivately(context: BrowserContext, url: string): Promise<Page> {
  const ours = await context.newPage()
  await ours.goto(extensionUrl('icon/tandem.svg'))
  const opened = context.waitForEvent('page')
  await ours.evaluate((url) => chrome.windows.create({ incognito: true, url }), url)
  const page = await opened
  await ours.close()
  return page
}

test('a page in a private window had the toggle of the Admin who was signed in outside of it: it has nothing of ours', async ({
  context,
  page,
  business,
  signIn,
}) => {
  await signIn('ana')
  await allowInIncognito(context)
  const umas = await openPrivately(context, `${business.inHome}/sign-in`)
  await signInOn(umas, business.inHome, 'uma')
  await umas.goto(`${business.inHome}/clients`)
  await expect(umas.getByText('Uma Ueda')).toBeVisible()

  // Once the bar stands on Ana's page it would on Uma's: hers was asked about before.
  await page.bringToFront()
  await page.goto(`${business.inHome}/clients`)
  await (await createAssistive(page)).find(bar)
  expect(await (await createAssistive(umas)).findAll(bar)).toEqual([])
  // What the content script puts on every page, whatever it is answered.
  await expect(page.locator('[data-feature]').first()).toBeAttached()
  await expect(umas.locator('[data-feature]')).toHaveCount(0)
})
