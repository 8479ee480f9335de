import { browser } from './browser.ts'

/** The path of the popup's page in the build. */
const PAGE = '/popup.html'

/** True if this page is the popup of the toolbar, and not the popup's page in a tab. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window)
}

/** Opens the popup's page in a new tab. `at`: the fragment of its URL, without the #. */
export async function openPopupInTab(at: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL(PAGE)}#${at}` })
}

/** Opens the popup. False if the browser cannot, or refuses to now. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup()
    return true
  } catch {
    // It is open already, no window is in front, or the browser requires a user gesture.
    return false
  }
}
