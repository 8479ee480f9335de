import { browser } from '../platform/browser.ts'
import type { CookiesOfTab } from '../platform/cookie-stores.ts'
import type { Caller } from './define-call.ts'
import { putNewest } from './newest-entries.ts'

/** Of at most this many tabs it is known where they were before. */
const MOST_TABS = 200

/** The sender of a message as the browser reports it; the polyfill's types lack some of it. */
export interface Sender {
  id?: string | undefined
  origin?: string | undefined
  /** The address that its document came from. It stays when the page moves on without a load. */
  url?: string | undefined
  frameId?: number | undefined
  /** `active` for the document that its tab shows. Missing in some browsers. */
  documentLifecycle?: string | undefined
  /** `url`: the address in the tab's bar, which the browser tells us for the sites that we have access to. */
  tab?: (CookiesOfTab & { id?: number | undefined; url?: string | undefined }) | undefined
}

/** Returns the caller, as the browser reports the sender, not as the message claims; undefined for frames and other extensions. */
export function callerOf(sender: Sender): Caller | undefined {
  if (sender.id !== browser.runtime.id || (sender.frameId ?? 0) !== 0) return undefined
  // Not by URL.origin: it is "null" for our scheme in some engines, and "null" is what a sandboxed page has.
  const own = browser.runtime.getURL('').replace(/\/$/, '')
  // Where a browser has no `origin`, the address says the same for a top frame.
  const origin = sender.origin ?? (sender.url && /^[a-z-]+:\/\/[^/]+/.exec(sender.url)?.[0])
  if (origin === own) return { from: 'popup' }
  const tabId = sender.tab?.id
  if (tabId === undefined || !origin?.startsWith('http')) return undefined
  return { from: 'page', origin, tabId, hrefs: hrefsOf(sender, origin) }
}

/** The tab's own address is another page's while a document is prepared behind it, or on its way out. */
function hrefsOf({ documentLifecycle = 'active', url, tab }: Sender, origin: string): string[] {
  const all = documentLifecycle === 'active' ? [tab?.url, url] : [url]
  const known = all.filter((href) => href !== undefined)
  return [...new Set(known.filter((href) => URL.parse(href)?.origin === origin))]
}

/** Creates a function that adds to a page the address that its tab had before, as far as it was seen. */
export function createPath() {
  const seen = new Map<number, { here: string; left?: string | undefined }>()
  return (caller: Caller): Caller => {
    const [here] = caller.from === 'page' ? caller.hrefs : []
    if (caller.from !== 'page' || here === undefined) return caller
    const before = seen.get(caller.tabId)
    const now = before?.here === here ? before : { here, left: before?.here }
    putNewest(seen, caller.tabId, now, MOST_TABS)
    return { ...caller, left: now.left }
  }
}
