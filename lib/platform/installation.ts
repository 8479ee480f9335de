import { browser } from './browser.ts'

/**
 * Calls back once when a person has installed the extension. Not after an update, of the extension or the browser, and not where an
 * administrator's policy installed it: there nobody asked for a page. Call it before anything is awaited, or the event is missed.
 */
export function onFirstInstall(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void isFromPolicy().then((forced) => forced || callback())
  })
}

/** True if an administrator's policy installed the extension. Needs no permission, as it is asked of ourselves only. */
async function isFromPolicy(): Promise<boolean> {
  try {
    return (await browser.management.getSelf()).installType === 'admin'
  } catch {
    // A browser that cannot say: the page is worth more than its absence.
    return false
  }
}
