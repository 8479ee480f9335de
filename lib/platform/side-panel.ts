import { browser } from './browser.ts'

/** What is needed of the browser's API; the polyfill's types lack it, because not every browser has it. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>
}

/**
 * What opens the side panel of the window that this page is in; undefined where the browser has no side panel. Found out
 * beforehand, because the press that opens it must not wait for anything: the browser asks for one.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | undefined> {
  // Safe: Chromium has this member in this form, and what has none is seen to.
  const { sidePanel } = browser as { sidePanel?: SidePanel }
  const windowId = sidePanel && (await browser.windows.getCurrent()).id
  if (!sidePanel || windowId === undefined) return undefined
  return () => sidePanel.open({ windowId })
}
