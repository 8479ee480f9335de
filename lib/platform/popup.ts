import { browser } from './browser.ts'

/** Opens the popup. Where the browser has no way to, or does not want to now, nothing happens. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    // It is open already, no window is in front, or the browser wants a press of its own kind for it.
  }
}
