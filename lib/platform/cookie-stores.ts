/** The properties of a tab that say which cookies it has. Chromium has no `cookieStoreId`. */
export interface CookiesOfTab {
  /** True if its window is private. */
  incognito?: boolean | undefined
  cookieStoreId?: string | undefined
}

/** Firefox's name for the cookies of a normal window outside every container. */
const DEFAULT_STORE = 'firefox-default'

/**
 * True if a tab has the same cookies as the worker's requests. A tab in a private window or a container has others: somebody else
 * may be signed in there.
 */
export function hasWorkersCookies({ incognito, cookieStoreId }: CookiesOfTab): boolean {
  return !incognito && (cookieStoreId ?? DEFAULT_STORE) === DEFAULT_STORE
}
