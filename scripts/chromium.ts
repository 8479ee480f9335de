import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { findChromium as lookUp } from './find-chromium.mjs'

/** Path of the Chromium to use. Undefined when there is none; never throws. */
export function findChromium(): string | undefined {
  return lookUp()
}

/** Chromium refuses its sandbox to root; everybody else keeps it. */
export const MAY_SANDBOX = process.getuid?.() !== 0

/** How to open a browser that carries the extension. */
export interface LaunchOptions {
  /** The built extension, an absolute path. */
  extensionDir: string
  /** The profile; '' is a new one that is thrown away. */
  userDataDir?: string | undefined
  headless?: boolean | undefined
  viewport?: { width: number; height: number } | null | undefined
  colorScheme?: 'light' | 'dark' | undefined
  /** Further command line arguments, such as `--lang=de`. */
  args?: string[] | undefined
  /** True to keep the page that Tandem opens in a new profile; else it is closed before anything else is opened. */
  keepsWelcome?: boolean | undefined
}

const LAUNCH_MS = 30_000
const WELCOME = 'welcome.html'

/** Opens Chromium with the extension loaded and nothing of its own going out to the network. */
export async function launchWithExtension({
  extensionDir,
  userDataDir = '',
  headless = true,
  viewport = { width: 1280, height: 800 },
  colorScheme = 'light',
  args = [],
  keepsWelcome = false,
}: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium here: run `node scripts/setup.mjs` once.')
  const isNew = userDataDir === '' || !existsSync(join(userDataDir, 'Default'))
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless,
    viewport,
    colorScheme,
    chromiumSandbox: MAY_SANDBOX,
    timeout: LAUNCH_MS,
    args: [
      // Both are needed: the first lifts the ban Playwright puts on extensions, the second loads ours.
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  })
  if (isNew && !keepsWelcome && existsSync(join(extensionDir, WELCOME))) await closeWelcome(context)
  return context
}

/** Waits for the page that Tandem opens once it is installed, and closes it: later it would come before the page of a test. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (url: string) => url.endsWith(`/${WELCOME}`)
  const page =
    context.pages().find((each) => isWelcome(each.url())) ??
    (await context.waitForEvent('page', {
      predicate: async (each) => {
        await each.waitForLoadState('domcontentloaded')
        return isWelcome(each.url())
      },
      timeout: LAUNCH_MS,
    }))
  await page.close()
}

/** Id of the loaded extension, from the address of its background worker. */
export async function extensionIdOf(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers().find((each) => each.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker', {
      predicate: (each) => each.url().startsWith('chrome-extension://'),
      timeout: LAUNCH_MS,
    }))
  return new URL(worker.url()).host
}
