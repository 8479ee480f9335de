import type { BrowserContext, Page } from '@playwright/test'
import { extensionUrl } from './extension.ts'

/** Stops the background worker as the browser may at any moment. What it was doing is lost. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  // Any page of the extension will do; this one runs no script.
  await page.goto(extensionUrl('icon/tandem.svg'))
  await stopWorkerFrom(page)
  await page.close()
}

/** The same, from a page of the extension that is open already. */
export async function stopWorkerFrom(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}
