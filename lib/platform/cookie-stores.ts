/** What a browser tells of the cookies of a tab. Chromium has no `cookieStoreId`. */
export interface CookiesOfTab {
  /** Whether its window is a private one. */
  incognito?: boolean | undefined
  cookieStoreId?: string | undefined
}

/** Firefox's name for the cookies of a normal window outside every container. */
const DEFAULT_STORE = 'firefox-default'

/**
 * Whether a tab has the cookies that go with requests of the worker. One in a private window or in a container has others:
 * somebody else may be signed in there.
 */
export function hasWorkersCookies({ incognito, cookieStoreId }: CookiesOfTab): boolean {
  return !incognito && (cookieStoreId ?? DEFAULT_STORE) === DEFAULT_STORE
}
