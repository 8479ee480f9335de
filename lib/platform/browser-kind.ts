/** The family of the browser, for words about its own menus and buttons. */
export type BrowserKind = 'chromium' | 'firefox'

/** Returns the browser that this build is for. */
export function browserKind(): BrowserKind {
  return import.meta.env.FIREFOX ? 'firefox' : 'chromium'
}
