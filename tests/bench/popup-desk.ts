import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { extensionIdOf, launchWithExtension } from '../../scripts/chromium.ts'
import { startBusiness } from '../e2e/business.ts'
import { notePainted, paintedOn } from './painted.ts'
import { signIn } from './sign-in.ts'

/** A browser with the extension, somebody signed in, and a mirror that is complete. */
export interface PopupDesk {
  context: BrowserContext
  /** Where pages of the extension are opened. */
  page: Page
  session: CDPSession
  /** Opens a page of the extension. Answers with the milliseconds until its first row was painted. */
  open(path: string): Promise<number>
  close(): Promise<void>
}

const FILL_MS = 600_000
/** As large as a popup may be. */
const SIZE = { width: 400, height: 600 }

/** Opens the popup of a business with so many accounts once, and waits until all of them are here. */
export async function openPopupDesk(extensionDir: string, accounts: number): Promise<PopupDesk> {
  const business = await startBusiness(accounts)
  const context = await launchWithExtension({ extensionDir })
  const close = async () => {
    await context.close()
    await business.stop()
  }
  try {
    const id = await extensionIdOf(context)
    await signIn(await context.newPage(), business.inHome)
    const page = await context.newPage()
    await page.setViewportSize(SIZE)
    await notePainted(page, 'row')
    const session = await context.newCDPSession(page)
    const open = async (path: string) => {
      await page.goto(`chrome-extension://${id}/${path}`)
      return paintedOn(session)
    }
    await open('popup.html')
    await page.waitForFunction(isComplete, undefined, { polling: 500, timeout: FILL_MS })
    return { context, page, session, open, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** Whether the mark of the mirror says that all was read. Runs in a page of the extension. */
function isComplete(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tandem')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('marks').objectStore('marks').get('mirror')
      reading.onsuccess = () => resolve(reading.result?.completeAt !== undefined)
      reading.onerror = () => reject(reading.error)
      opening.result.close()
    }
  })
}
