import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Assistive, createAssistive } from '../../scripts/assistive.ts'
import { EXTENSION_DIR } from '../../scripts/build-once.ts'
import { launchWithExtension } from '../../scripts/chromium.ts'
import { openFromList } from './account-detail/open-profile.ts'
import { type RunningBusiness, startBusiness } from './business.ts'
import { extensionLoaded, extensionUrl } from './extension.ts'
import { asGoodAsNew } from './shared-browser.ts'
import { signInOn } from './sign-in.ts'

/** What every end-to-end test has: its own business, a browser like new with the production build, one page. */
interface Desk {
  business: RunningBusiness
  context: BrowserContext
  page: Page
  /** The page as assistive technology is told of it, closed shadow roots included. */
  at: Assistive
  /** Signs somebody in on a branch and waits for its home page. */
  signIn(name: string, branch?: 'inHome' | 'facility'): Promise<void>
  /** Opens a client's profile through the list's search, as a person would. */
  openClient(name: string, branch?: 'inHome' | 'facility'): Promise<void>
  /** Opens the popup as a page of its own. */
  openPopup(): Promise<{ popup: Page; popupAt: Assistive }>
  /** Signs somebody in on a branch, and opens the popup. */
  popupOf(name: string, branch?: 'inHome' | 'facility'): Promise<Page>
}

/** Settings of a test. */
interface Setting {
  /** Size of the pages, in CSS pixels. */
  size: { width: number; height: number }
  /** How many accounts the business has. */
  accounts: number
  /** True for tests that leave marks on their browser which nothing can take back. */
  ownBrowser: boolean
}

/** What the tests of one process have in common. */
interface Shared {
  /** The browser of all tests that need no own one, like new. Open from the first of them to the last. */
  sharedBrowser(): Promise<BrowserContext>
}

export const test = base.extend<Desk & Setting, Shared>({
  size: [{ width: 1280, height: 800 }, { option: true }],
  accounts: [60, { option: true }],
  ownBrowser: [false, { option: true }],

  sharedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
    async ({}, use) => {
      let context: BrowserContext | undefined
      await use(async () => {
        if (context) await asGoodAsNew(context)
        context ??= await launched()
        return context
      })
      await context?.close()
    },
    { scope: 'worker' },
  ],

  business: async ({ accounts }, use) => {
    const business = await startBusiness(accounts)
    await use(business)
    await business.stop()
  },

  // The fixture of Playwright has no extension: ours replaces it.
  context: async ({ ownBrowser, sharedBrowser }, use) => {
    const context = ownBrowser ? await launched() : await sharedBrowser()
    await use(context)
    if (ownBrowser) await context.close()
  },

  page: async ({ context, size }, use) => {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(size)
    await use(page)
  },

  at: async ({ page }, use) => use(await createAssistive(page)),

  signIn: async ({ page, business }, use) =>
    use((name, branch = 'inHome') => signInOn(page, business[branch], name)),

  openClient: async ({ page, business }, use) =>
    use(async (name, branch = 'inHome') => {
      await page.goto(`${business[branch]}/clients`)
      await page.getByRole('searchbox', { name: 'Search clients' }).fill(name)
      await page.getByRole('searchbox', { name: 'Search clients' }).press('Enter')
      // The list before the search may have the link too, on a page that is about to go.
      await expect(page).toHaveURL(/[?&]q=/)
      await openFromList(page, name)
    }),

  openPopup: async ({ context }, use) =>
    use(async () => {
      const popup = await context.newPage()
      await popup.setViewportSize({ width: 400, height: 600 })
      await popup.goto(extensionUrl('popup.html'))
      return { popup, popupAt: await createAssistive(popup) }
    }),

  popupOf: async ({ signIn, openPopup }, use) =>
    use(async (name, branch) => {
      await signIn(name, branch)
      return (await openPopup()).popup
    }),
})

/** A browser in which the extension does what it does. */
async function launched(): Promise<BrowserContext> {
  const context = await launchWithExtension({ extensionDir: EXTENSION_DIR })
  await extensionLoaded(context.pages()[0] ?? (await context.newPage()))
  return context
}

/** Where a test leaves a picture of what a person would see. */
export function pictureOf(name: string): string {
  return join('.output', 'pictures', `${name}.png`)
}

export { expect }
