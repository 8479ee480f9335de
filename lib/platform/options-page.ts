import { browser } from './browser.ts'

/** Opens the options in a tab, or switches to the tab where they are open. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage()
}
