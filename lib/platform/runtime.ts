import type { Runtime } from 'webextension-polyfill'

/** The part of the browser's API that scripts on a host page may use. */
type PageRuntime = Pick<Runtime.Static, 'id' | 'sendMessage' | 'onMessage'>

/**
 * Returns the browser's own messaging API, without the polyfill, which would be a third of what every dashboard page has to load.
 * `sendMessage` returns a promise in every browser with Manifest V3. Undefined once the extension was updated while the page was
 * open.
 */
export function pageRuntime(): PageRuntime | undefined {
  // Safe: `browser` in Firefox and `chrome` in Chromium both have these members in this form.
  const apis = globalThis as {
    browser?: { runtime?: PageRuntime }
    chrome?: { runtime?: PageRuntime }
  }
  return apis.browser?.runtime ?? apis.chrome?.runtime
}

export type { Runtime }
