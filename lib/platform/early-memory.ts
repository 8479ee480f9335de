import { browser } from 'wxt/browser'

/** The names under which the browser's memory has what a screen begins with. */
export const EARLY_KEY = {
  session: 'view',
  firstPage: 'first-page',
  mirrorKey: 'mirror-key',
  search: 'search',
} as const

/** Values by the names they are kept under. */
export type Memory = Readonly<Record<string, unknown>>

declare global {
  /** What was asked for before the scripts of the page had come. */
  var tandemMemory: Promise<Memory> | undefined
}

/**
 * Asks the memory for what the screen begins with, so that it is there once the scripts are. By the browser's own API: the package
 * that makes it one for all browsers would take longer to come than what is asked for.
 */
export function readEarly(): void {
  globalThis.tandemMemory = browser.storage.session.get(Object.values(EARLY_KEY))
}

/** What was asked for early; undefined where nothing was. */
export function earlyMemory(): Promise<Memory> | undefined {
  return globalThis.tandemMemory
}
