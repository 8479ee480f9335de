import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { MirrorManifest } from '../../../lib/db/rows.ts'
import { extensionIdOf, launchWithExtension } from '../../../scripts/chromium.ts'
import { openConnected } from '../../../scripts/connect-demo.ts'
import { startBusiness } from '../../e2e/fixtures/business.ts'
import { notePainted, paintedOn } from '../dashboard/painted.ts'
import { signIn } from '../sign-in.ts'

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

declare const chrome: {
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } }
}

const FILL_MS = 600_000
const POLL_MS = 250
/** What the worker still does for the page before is over by then. */
const REST_MS = 500
/** As large as a popup may be. */
const SIZE = { width: 400, height: 600 }
/** Of fewer packs no search index is saved. */
const FEW_PACKS = 64

/**
 * Opens the popup of a business with so many accounts, and waits until it is as on any day: all of them are here, the search index is
 * saved, the first rows are remembered.
 */
export async function openPopupDesk(extensionDir: string, accounts: number): Promise<PopupDesk> {
  const business = await startBusiness(accounts)
  const context = await launchWithExtension({ extensionDir })
  const close = async () => {
    await context.close()
    await business.stop()
  }
  try {
    const id = await extensionIdOf(context)
    await openConnected(context, id, business)
    await signIn(await context.newPage(), business.inHome)
    const page = await context.newPage()
    await page.setViewportSize(SIZE)
    await notePainted(page, 'row')
    const session = await context.newCDPSession(page)
    const open = async (path: string) => {
      // Each begins with nothing before it: what a page leaves behind would be paid by the next.
      await page.goto('about:blank')
      await session.send('HeapProfiler.collectGarbage')
      await pause(REST_MS)
      await page.goto(`chrome-extension://${id}/${path}`)
      return paintedOn(session)
    }
    await open('popup.html')
    await settled(page)
    return { context, page, session, open, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** Asked again and again from here: Playwright takes a promise that a page is to wait for as a yes. */
async function settled(page: Page): Promise<void> {
  const end = performance.now() + FILL_MS
  while (!(await page.evaluate(isSettled, FEW_PACKS))) {
    if (performance.now() > end) throw new Error('The mirror was not filled in time.')
    await pause(POLL_MS)
  }
}

/** Runs in a page of the extension. */
async function isSettled(fewPacks: number): Promise<boolean> {
  const mark = await new Promise<MirrorManifest>((resolve, reject) => {
    const opening = indexedDB.open('tandem')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('marks').objectStore('marks').get('mirror')
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
      opening.result.close()
    }
  })
  const remembered = await chrome.storage.session.get('first-page')
  const isSaved = mark.shown.next - mark.shown.savedTo < fewPacks
  return mark.completeAt !== undefined && isSaved && 'first-page' in remembered
}
