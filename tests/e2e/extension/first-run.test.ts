import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { createAssistive } from '../../../scripts/assistive.ts'
import { extensionIdOf, launchWithExtension } from '../../../scripts/chromium.ts'
import { allowBeforehand } from '../../../scripts/site-access.ts'
import { type RunningBusiness, startBusiness } from '../fixtures/business.ts'
import { createProfilePage, openFromList } from '../fixtures/pages/profile-page.ts'
import { signInOn } from '../fixtures/sign-in.ts'
import { test as base, expect, pictureOf } from '../fixtures/test.ts'

/** A computer with the demo business under another name than usual, and a browser that just got Tandem. */
interface Stranger {
  elsewhere: RunningBusiness
  fresh: BrowserContext
  welcome: Page
}

const test = base.extend<Stranger>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
  elsewhere: async ({}, use) => {
    const business = await startBusiness(60, 0, 'localhost')
    await use(business)
    await business.stop()
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  fresh: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-zip-'))
    const extensionDir = unpackedZip(folder)
    const context = await launchWithExtension({ extensionDir, keepsWelcome: true })
    await use(context)
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  },

  welcome: async ({ fresh }, use) => {
    const id = await extensionIdOf(fresh)
    const isWelcome = (page: Page) => page.url() === `chrome-extension://${id}/welcome.html`
    await expect.poll(() => fresh.pages().some(isWelcome)).toBe(true)
    const page = fresh.pages().find(isWelcome)
    if (!page) throw new Error('nothing happened after the installation')
    await use(page)
  },
})

/** Packs the production build, as the README says, and unpacks it as a person does. Returns where it is then. */
function unpackedZip(folder: string): string {
  execFileSync(process.execPath, ['scripts/zip.ts', folder], { stdio: 'pipe' })
  const [zip] = readdirSync(folder).filter((name) => name.endsWith('.zip'))
  if (!zip) throw new Error('there is no zip')
  const unpacked = join(folder, 'unpacked')
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
    if (path.endsWith('/')) continue
    const file = join(unpacked, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return unpacked
}

test('a stranger installs the zip, connects the demo under another name, checks the page and adds a client', async ({
  elsewhere,
  fresh,
  welcome,
}) => {
  await expect(welcome.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  await welcome.screenshot({ path: pictureOf('first-run-1-welcome'), fullPage: true })
  const id = await extensionIdOf(fresh)
  // Whoever sees the browser's question would press "Allow".
  for (const origin of [elsewhere.inHome, elsewhere.facility]) {
    await allowBeforehand(fresh, id, `${origin}/*`)
  }

  await welcome.getByRole('link', { name: 'Try the demo' }).click()
  const options = await pageWith(fresh, `chrome-extension://${id}/options.html`)
  await options.getByLabel('In-Home address').fill(`${elsewhere.inHome}/`)
  await options.getByLabel('Facility address').fill(elsewhere.facility)
  await options.getByRole('button', { name: 'Next' }).click()
  await options.screenshot({ path: pictureOf('first-run-2-access') })
  await options.getByRole('button', { name: 'Allow access' }).click()
  await expect(options.getByRole('heading', { name: 'Step 3 of 3: Check' })).toBeVisible()

  const page = await fresh.newPage()
  await signInOn(page, elsewhere.inHome, 'ana')
  await page.goto(`${elsewhere.inHome}/clients?q=Bob+Walker`)
  await openFromList(page, 'Bob Walker')
  await options.bringToFront()
  await options.getByRole('button', { name: 'Check again' }).click()
  await expect(options.getByText('Ana Alvarez is signed in.').first()).toBeVisible()
  await expect(options.getByRole('status').filter({ hasText: 'All is well' })).toBeVisible()
  await options.screenshot({ path: pictureOf('first-run-3-check'), fullPage: true })

  await page.bringToFront()
  const at = await createAssistive(page)
  const bob = createProfilePage(at, 'Bob Walker')
  await bob.addToOther()
  await page.screenshot({ path: pictureOf('first-run-4-added') })
  expect(await elsewhere.report()).toMatchObject({ committedSyncs: 1 })
})

/** Waits for the tab that shows this page. */
async function pageWith(context: BrowserContext, address: string): Promise<Page> {
  const found = () => context.pages().find((page) => page.url().startsWith(address))
  await expect.poll(() => found() !== undefined).toBe(true)
  const page = found()
  if (!page) throw new Error(`${address} is not open`)
  return page
}
