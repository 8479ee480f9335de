import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Assistive, assistive } from '../../scripts/assistive.ts'
import { EXTENSION_DIR } from '../../scripts/build-once.ts'
import { launchWithExtension } from '../../scripts/chromium.ts'
import { type RunningBusiness, startBusiness } from './business.ts'
import { extensionLoaded, extensionUrl } from './extension.ts'
import { signInOn } from './sign-in.ts'

/** What every end-to-end test has: its own business, its own browser with the production build, one page. */
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
}

/** Settings of a test: what the browser looks like, and how many accounts there are. */
interface Setting {
  look: { width: number; height: number; colorScheme: 'light' | 'dark' }
  accounts: number
}

export const test = base.extend<Desk & Setting>({
  look: [{ width: 1280, height: 800, colorScheme: 'light' }, { option: true }],
  accounts: [60, { option: true }],

  business: async ({ accounts }, use) => {
    const business = await startBusiness(accounts)
    await use(business)
    await business.stop()
  },

  // The fixture of Playwright has no extension: ours replaces it.
  context: async ({ look: { colorScheme, ...viewport } }, use) => {
    const context = await launchWithExtension({
      extensionDir: EXTENSION_DIR,
      viewport,
      colorScheme,
    })
    await use(context)
    await context.close()
  },

  page: async ({ context }, use) => {
    const page = context.pages()[0] ?? (await context.newPage())
    await extensionLoaded(page)
    await use(page)
  },

  at: async ({ page }, use) => use(await assistive(page)),

  signIn: async ({ page, business }, use) =>
    use((name, branch = 'inHome') => signInOn(page, business[branch], name)),

  openClient: async ({ page, business }, use) =>
    use(async (name, branch = 'inHome') => {
      await page.goto(`${business[branch]}/clients`)
      await page.getByRole('searchbox', { name: 'Search clients' }).fill(name)
      await page.getByRole('searchbox', { name: 'Search clients' }).press('Enter')
      // The list before the search may have the link too, on a page that is about to go.
      await expect(page).toHaveURL(/[?&]q=/)
      await page.getByRole('link', { name, exact: true }).first().click()
      await expect(page).toHaveURL(/\/clients\/\d+$/)
    }),

  openPopup: async ({ context }, use) =>
    use(async () => {
      const popup = await context.newPage()
      await popup.setViewportSize({ width: 400, height: 600 })
      await popup.goto(extensionUrl('popup.html'))
      return { popup, popupAt: await assistive(popup) }
    }),
})

/** Where a test leaves a picture of what a person would see. */
export function pictureOf(name: string): string {
  return join('.output', 'pictures', `${name}.png`)
}

export { expect }
