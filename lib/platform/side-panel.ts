import { browser } from './browser.ts'

/** The part of the browser's API used here; the polyfill's types lack it, because not every browser has it. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>
}

/**
 * Returns the function that opens the side panel of this page's window; undefined if the browser has no side panel. Get it in
 * advance: the browser requires a user gesture, so the handler of the press must not await anything first.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | undefined> {
  // Safe: Chromium has this member in this form, and its absence is handled.
  const { sidePanel } = browser as { sidePanel?: SidePanel }
  const windowId = sidePanel && (await browser.windows.getCurrent()).id
  if (!sidePanel || windowId === undefined) return undefined
  return () => sidePanel.open({ windowId })
}
