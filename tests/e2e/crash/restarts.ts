import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'
import { launchWithExtension } from '../../../scripts/chromium.ts'
import { extensionLoaded } from '../extension.ts'
import { signInOn } from '../sign-in.ts'
import { type Office, openOffice } from './office.ts'

/** A browser whose profile outlives it. */
export interface LastingBrowser {
  context: BrowserContext
  page: Page
  office: Office
}

/** A front desk's computer: one browser profile on disk, and browsers that come and go. */
export interface Computer {
  /** The folder of the profile. */
  folder: string
  /** Starts a browser, and has somebody sign in at this dashboard, unless they still are. */
  start(origin: string, name: string): Promise<LastingBrowser>
  /** Kills the browser, as a power cut would. */
  powerCut(): Promise<void>
  /** Closes the browser as a person does. */
  shutDown(): Promise<void>
  /** Closes it and throws the profile away. */
  clear(): Promise<void>
}

/** A computer nobody has used yet. */
export async function newComputer(): Promise<Computer> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'tandem-desk-'))
  let context: BrowserContext | undefined

  return {
    folder: userDataDir,

    async start(origin, name) {
      context = await launchWithExtension({ extensionDir: EXTENSION_DIR, userDataDir })
      const page = context.pages()[0] ?? (await context.newPage())
      await extensionLoaded(page)
      // A session was seen to survive a power cut, once the browser had time to write it down.
      await page.goto(`${origin}/`)
      if (page.url() !== `${origin}/`) await signInOn(page, origin, name)
      return { context, page, office: await openOffice(context) }
    },

    async powerCut() {
      const browser = context?.browser()
      if (!context || !browser) throw new Error('no browser is running')
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const pid = processInfo.find(({ type }) => type === 'browser')?.id
      if (!pid) throw new Error('the browser does not say which process it is')
      const closed = new Promise((resolve) => context?.once('close', resolve))
      process.kill(pid, 'SIGKILL')
      await closed
      context = undefined
    },

    async shutDown() {
      await context?.close()
      context = undefined
    },

    async clear() {
      await context?.close()
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
