import { browser } from '../platform/browser.ts'
import { type HandedCommand, REVALIDATE } from './notices.ts'

/** Tells every open dashboard page, and the popup, to revalidate. A tab without our script is no error. */
export async function broadcastRevalidate(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled([
    browser.runtime.sendMessage(REVALIDATE),
    ...tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, REVALIDATE)),
  ])
}

/** Hands a command to the page in a tab. False if the page does not act on it, or the tab has none of our scripts. */
export async function handToPage(
  tabId: number,
  command: HandedCommand['command'],
): Promise<boolean> {
  const handed: HandedCommand = { command }
  try {
    return (await browser.tabs.sendMessage(tabId, handed, { frameId: 0 })) === true
  } catch {
    return false
  }
}
