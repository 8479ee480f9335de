import { browser } from '../platform/browser.ts'
import { type Handed, LOOK_AGAIN } from './contract.ts'

/** Tells every open dashboard page, and the popup, to look again. A tab without our script is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled([
    browser.runtime.sendMessage(LOOK_AGAIN),
    ...tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, LOOK_AGAIN)),
  ])
}

/** Hands a command to the page in a tab; false where nobody takes it. */
export async function handToPage(tabId: number, command: Handed['command']): Promise<boolean> {
  const handed: Handed = { command }
  try {
    return (await browser.tabs.sendMessage(tabId, handed, { frameId: 0 })) === true
  } catch {
    return false
  }
}
