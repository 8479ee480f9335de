/** The page can read these items: a number and the path of a page, neither of them personal. */
const KEY = 'tandem-bar-height'
const BARE_KEY = 'tandem-bare'

/** A stored height above this limit, in CSS pixels, is ignored: the page may have written it. */
const MOST_PX = 300

/**
 * Returns the bar's height on the last page of this dashboard in this tab, in CSS pixels; undefined if it had none, or if this page had none
 * when it was last open, as a sign-in page.
 */
export function lastBarHeight(): number | undefined {
  try {
    const px = Number(sessionStorage.getItem(KEY))
    const isBare = sessionStorage.getItem(BARE_KEY) === location.pathname
    return px > 0 && px <= MOST_PX && !isBare ? px : undefined
  } catch {
    // The browser is set to store nothing for this site.
    return undefined
  }
}

/** Stores the bar's height for the next page, until the tab is closed. Undefined: this page has no bar, and the next one gets no place. */
export function keepBarHeight(px: number | undefined): void {
  // Writing costs more than comparing, and the height is mostly the same.
  if (px && px === lastBarHeight()) return
  try {
    if (px === undefined) {
      sessionStorage.removeItem(KEY)
      sessionStorage.setItem(BARE_KEY, location.pathname)
    } else {
      sessionStorage.setItem(KEY, String(px))
      // It may be bare while signed out only.
      if (sessionStorage.getItem(BARE_KEY) === location.pathname)
        sessionStorage.removeItem(BARE_KEY)
    }
  } catch {
    // Storage is blocked or full: the next page moves down once when its bar comes.
  }
}
