import { browser } from '../platform/browser.ts'
import { LOOK_AGAIN } from './contract.ts'

/** Tells every open dashboard page, and the popup, to look again. A tab without our script is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled([
    browser.runtime.sendMessage(LOOK_AGAIN),
    ...tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, LOOK_AGAIN)),
  ])
}
