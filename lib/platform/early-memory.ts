import { browser } from 'wxt/browser'

/** The keys in the session storage of the values that a page reads first. */
export const EARLY_KEY = {
  session: 'view',
  firstPage: 'first-page',
  mirrorKey: 'mirror-key',
  search: 'search',
  lastUse: 'last-use',
} as const

/** Stored values by key. */
export type Memory = Readonly<Record<string, unknown>>

declare global {
  /** The read that `readEarly` started; undefined if it was not called. */
  var tandemMemory: Promise<Memory> | undefined
}

/**
 * Starts to read the values that the page needs first, so that they are there once its scripts are loaded. Uses the browser's own
 * API: the polyfill would take longer to load than the values.
 */
export function readEarly(): void {
  globalThis.tandemMemory = browser.storage.session.get(Object.values(EARLY_KEY))
}

/** Returns the read that `readEarly` started; undefined if it was not called. */
export function earlyMemory(): Promise<Memory> | undefined {
  return globalThis.tandemMemory
}
