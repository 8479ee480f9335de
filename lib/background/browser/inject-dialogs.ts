import { failed, ok, type Result } from '../../domain/result.ts'
import { browser } from '../../platform/browser.ts'
import { hasAccess } from '../../platform/site-access.ts'

/** The script that `entrypoints/dialogs.ts` is built to. */
const SCRIPT = '/dialogs.js'

/**
 * Injects the dialogs into the page in this tab, in the world of our content script there. `origin`: of that page. Fails with `no-access`
 * if the browser keeps us off it, and with `not-found` if the page is gone. Harmless if they are there already.
 */
export async function injectDialogs(tabId: number, origin: string): Promise<Result<'here'>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: [SCRIPT],
      // Somebody has pressed a button and waits: a picture that the page still loads must not hold it up.
      injectImmediately: true,
    })
    return ok('here')
  } catch {
    return failed({ name: (await hasAccess([origin])) ? 'not-found' : 'no-access' })
  }
}
