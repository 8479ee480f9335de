import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium, MAY_SANDBOX } from '../../scripts/chromium.ts'
import { FULL_SIZE } from './bench.ts'
import { createAccounts } from './make-accounts.ts'
import { servePages } from './serve-pages.ts'

const PAGES = join(import.meta.dirname, 'pages')
const OUT = join(import.meta.dirname, '../../.output/bench/pages')

/** The page of the benches, open in a browser of its own, with the accounts in its memory. */
export interface BenchPage {
  page: Page
  close(): Promise<void>
}

/** Builds the page as the extension is built, starts a browser, opens it, and has it fetch all accounts. */
export async function openBenchPage(): Promise<BenchPage> {
  await build({
    root: PAGES,
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    resolve: { alias: { 'webextension-polyfill': join(PAGES, 'extension-storage.ts') } },
    build: { outDir: OUT, emptyOutDir: true, target: 'chrome130', modulePreload: false },
  })
  const accounts = JSON.stringify(createAccounts(FULL_SIZE))
  const server = await servePages(OUT, { '/accounts.json': () => accounts })
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium here: run `node scripts/setup.mjs` once.')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: MAY_SANDBOX })
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  await page.goto(`${server.origin}/index.html`)
  await page.evaluate(() => window.bench.load())
  return {
    page,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
