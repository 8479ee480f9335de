/** After this many placements within a minute, the page keeps removing our element: we pause until the minute is over. */
const MOST_PLACEMENTS = 10
const MINUTE_MS = 60_000

/** The place of an element on the page. */
export interface Spot {
  isPlaced(element: HTMLElement): boolean
  place(element: HTMLElement): void
}

/**
 * Keeps an element in its place when the page replaces its parts, removes our host, or draws the anchor late. `spot` is called after every
 * change of the page's elements, and returns undefined while there is no place. Returns a function that checks at once, for changes that
 * are not in the page's elements.
 */
export function keepMounted(
  element: HTMLElement,
  spot: () => Spot | null | undefined,
  signal: AbortSignal,
): () => void {
  let placements: number[] = []
  let rest: ReturnType<typeof setTimeout> | undefined

  const remount = () => {
    if (signal.aborted) return
    const target = spot()
    if (!target) return element.remove()
    if (target.isPlaced(element)) return
    const now = performance.now()
    placements = placements.filter((at) => now - at < MINUTE_MS)
    const [oldest] = placements
    if (oldest !== undefined && placements.length >= MOST_PLACEMENTS) {
      clearTimeout(rest)
      rest = setTimeout(remount, MINUTE_MS - (now - oldest))
      return
    }
    placements.push(now)
    target.place(element)
  }

  onPageChange(remount, signal)
  signal.addEventListener('abort', () => {
    clearTimeout(rest)
    element.remove()
  })
  remount()
  return remount
}

/** Calls back after every change of the page's elements, until the signal. */
export function onPageChange(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(callback)
  // Not the root element: a page that is still loading may replace it.
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Finds an anchor of the dashboard. Null if the page has none, the dashboard defines none, or its definition has no valid selector. */
export function find(anchor: string | undefined): Element | null {
  try {
    return document.querySelector(anchor ?? '')
  } catch {
    return null
  }
}

/** Returns the place right before an element of the page. */
export function before(anchor: Element): Spot {
  return {
    isPlaced: (element) => anchor.previousElementSibling === element,
    place: (element) => anchor.before(element),
  }
}

/** Returns the place right after an element of the page. */
export function after(anchor: Element): Spot {
  return {
    isPlaced: (element) => anchor.nextElementSibling === element,
    place: (element) => anchor.after(element),
  }
}

/** Returns the place at the end of a list of the page. */
export function lastIn(list: Element): Spot {
  return {
    isPlaced: (element) => list.lastElementChild === element,
    place: (element) => list.append(element),
  }
}
