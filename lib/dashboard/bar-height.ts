/** The page can read it: it is one number, and says nothing of anybody. */
const KEY = 'tandem-bar-height'

/** No bar is higher, whatever the page has written there. */
const MOST_PX = 300

/** How high the bar was on the last page of this dashboard in this tab, in CSS pixels; undefined where there was none. */
export function lastBarHeight(): number | undefined {
  try {
    const px = Number(sessionStorage.getItem(KEY))
    return px > 0 && px <= MOST_PX ? px : undefined
  } catch {
    // The browser is set to keep nothing for this site.
    return undefined
  }
}

/** Keeps that for the next page, until the tab is closed. Undefined: there is no bar here, and nothing is left. */
export function keepBarHeight(px: number | undefined): void {
  // Writing costs the page more than looking whether it is so already, as it mostly is.
  if (px === lastBarHeight()) return
  try {
    if (px === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, String(px))
  } catch {
    // Storage is blocked or full: the next page moves down once when its bar comes.
  }
}
