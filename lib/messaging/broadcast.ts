import { browser } from '../platform/browser.ts'
import { LOOK_AGAIN } from './contract.ts'

/** Tells every open dashboard page to look again. A tab without our script is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, LOOK_AGAIN))),
  )
}
