import type { BrowserContext } from '@playwright/test'
import { extensionUrl } from './extension.ts'

/** Stops the background worker as the browser may at any moment. What it was doing is lost. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  // Any page of the extension will do; this one runs no script.
  await page.goto(extensionUrl('icon/tandem.svg'))
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await page.close()
}
