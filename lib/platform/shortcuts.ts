import { browser } from './browser.ts'

/** One of the extension's shortcuts, as it is set in this browser. */
export interface Shortcut {
  /** As in the manifest. */
  name: string
  description: string
  /** The keys as the browser writes them; '' if none are set. */
  keys: string
}

/** Reads all shortcuts, in the order of the manifest's names. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }))
}

/** Opens the browser's own page for changing shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // Only Firefox has this function, and it lets no extension open that page by URL.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
