import type { Runtime } from 'webextension-polyfill'

/** The part of the browser's API that scripts on a host page may use. */
type PageRuntime = Pick<Runtime.Static, 'id' | 'sendMessage' | 'onMessage'>

/**
 * The browser's own messages, without the polyfill, which would be a third of what every dashboard page has to load. Sending
 * answers with a promise in every browser that knows Manifest V3. Undefined once the extension was updated under the page.
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
