/** The page can read this item: it is one number and contains nothing personal. */
const KEY = 'tandem-bar-height'

/** A stored height above this limit, in CSS pixels, is ignored: the page may have written it. */
const MOST_PX = 300

/** Returns the bar's height on the last page of this dashboard in this tab, in CSS pixels; undefined if it had none. */
export function lastBarHeight(): number | undefined {
  try {
    const px = Number(sessionStorage.getItem(KEY))
    return px > 0 && px <= MOST_PX ? px : undefined
  } catch {
    // The browser is set to store nothing for this site.
    return undefined
  }
}

/** Stores the bar's height for the next page, until the tab is closed. Undefined removes it: this page has no bar. */
export function keepBarHeight(px: number | undefined): void {
  // Writing costs more than comparing, and the height is mostly the same.
  if (px === lastBarHeight()) return
  try {
    if (px === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, String(px))
  } catch {
    // Storage is blocked or full: the next page moves down once when its bar comes.
  }
}
