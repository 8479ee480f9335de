import { browser } from './browser.ts'

/** What the popup's page is built to. */
const PAGE = '/popup.html'

/** Whether this page is the popup of the toolbar, and not the popup's page in a tab. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window)
}

/** Opens the popup's page in a tab of its own; `at` is what its address says behind the #. */
export async function openPopupInTab(at: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL(PAGE)}#${at}` })
}

/** Opens the popup. False: the browser has no way to, or does not want to now, and nothing happened. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup()
    return true
  } catch {
    // It is open already, no window is in front, or the browser wants a press of its own kind for it.
    return false
  }
}
