import { failed, ok, type Result } from '../../domain/result.ts'
import { browser } from '../../platform/browser.ts'

/** What `entrypoints/dialogs.ts` is built to. */
const SCRIPT = '/dialogs.js'

/**
 * Brings the dialogs to the page in this tab, into the world of our content script there. `not-found`: the page is gone.
 * Harmless where they are already.
 */
export async function injectDialogs(tabId: number): Promise<Result<'here'>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: [SCRIPT],
      // Somebody has pressed a button and waits: a picture that the page still loads must not hold it up.
      injectImmediately: true,
    })
    return ok('here')
  } catch {
    return failed({ name: 'not-found' })
  }
}
