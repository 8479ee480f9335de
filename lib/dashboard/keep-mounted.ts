/** After so many placements within a minute the page keeps removing our element: we pause until the minute is over. */
const MOST_PLACEMENTS = 10
const MINUTE_MS = 60_000

/** Where an element belongs right now: `place` puts it there, `isPlaced` says whether it still is. */
export interface Spot {
  isPlaced(element: HTMLElement): boolean
  place(element: HTMLElement): void
}

/**
 * Keeps an element where it belongs when the page replaces its parts, removes our host, or draws the anchor late. `spot` is called
 * after every change of the page's children, and returns undefined while there is no place for the element. Returns a function that
 * checks at once, for changes that are not in the page's children.
 */
export function keepMounted(
  element: HTMLElement,
  spot: () => Spot | undefined,
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

/** Calls back after every change of the page's children, until the signal. */
export function onPageChange(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(callback)
  // Not its root element, which a page that is only beginning may still replace.
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** At the very top of the page; undefined while a page that is only beginning has no body. */
export function topOfPage(): Spot | undefined {
  // The types leave out that it is null then.
  const body: HTMLElement | null = document.body
  if (!body) return undefined
  return {
    isPlaced: (element) => body.firstElementChild === element,
    place: (element) => body.prepend(element),
  }
}

/** Right after an element of the page. */
export function after(anchor: Element): Spot {
  return {
    isPlaced: (element) => anchor.nextElementSibling === element,
    place: (element) => anchor.after(element),
  }
}

/** At the end of a list of the page. */
export function lastIn(list: Element): Spot {
  return {
    isPlaced: (element) => list.lastElementChild === element,
    place: (element) => list.append(element),
  }
}
