import type { PageAnchors } from '../domain/accounts/page-view.ts'
import { before, find, keepMounted, lastIn, onPageChange } from './keep-mounted.ts'
import { removeCopies, type ShadowHost } from './shadow-host.ts'

/** Events after which the bar and something of the page may lie over one another. */
const SIGNS_OF_OVERLAP = ['scroll', 'resize', 'focusin', 'focusout', 'transitionend']

/**
 * Keeps the bar in sight until the signal, without changing how the page lays itself out. The bar stands before the body, in the flow, and
 * sticks to the top of the window or to the lower edge of the page's header (`anchorsNow`: undefined until the worker has answered). Where something else of the page keeps the top
 * of the window, the bar stands at the bottom of the window, and its room is kept at the end of the page. That is not taken back, so that
 * the bar does not jump to and fro. `onPage` is called after every change of the page's elements. Returns a function that checks the place
 * after the bar was drawn.
 */
export function keepBarInPlace(
  { element, container }: ShadowHost,
  anchorsNow: () => PageAnchors | undefined,
  onPage: () => void,
  signal: AbortSignal,
): () => void {
  const { style } = container
  let isAtEnd = false
  let isFixed = false
  let hasColumns = false
  let above: Element | undefined
  let isAsked = false
  const ask = () => {
    if (!isAsked) requestAnimationFrame(look)
    isAsked = true
  }
  const sizeAbove = new ResizeObserver(ask)

  const remount = keepMounted(
    element,
    () => {
      onPage()
      // The types leave out that it is null while the page is loading.
      const body: HTMLElement | null = document.body
      return body && (isAtEnd ? lastIn(hasColumns ? body : document.documentElement) : before(body))
    },
    signal,
  )

  /** Runs once before a frame is painted, if something happened. */
  function look() {
    isAsked = false
    removeCopies()
    const bar = container.firstElementChild
    const height = bar?.getBoundingClientRect().height
    if (!bar || !height) return

    const root = document.documentElement
    const { display, overflowY } = getComputedStyle(root)
    hasColumns = /flex|grid/.test(display)
    const pinned = pinnedAt(innerWidth / 2, height / 2)
    const anchors = anchorsNow()
    if (hasColumns || (pinned && anchors && pinned !== find(anchors.header))) isAtEnd = true
    if (above !== pinned) {
      sizeAbove.disconnect()
      if (pinned) sizeAbove.observe(pinned)
      above = pinned
    }
    const top = isAtEnd ? Number.NaN : (pinned?.getBoundingClientRect().bottom ?? 0)
    style.top = isAtEnd ? 'auto' : `${top}px`
    style.bottom = isAtEnd ? '0' : 'auto'
    // Above the navigation of common page frameworks, below their dialogs, and below the menus of a header.
    style.zIndex = pinned && !isAtEnd ? getComputedStyle(pinned).zIndex : '1029'
    const side = pinnedAt(1, isAtEnd ? innerHeight - height / 2 : top + height / 2)
    style.marginLeft = `${side?.getBoundingClientRect().right ?? 0}px`
    style.height = `${height}px`
    remount()

    // What is sticky goes away with its parent, which may be no higher than the window.
    isFixed ||= isAtEnd || bar.getBoundingClientRect().top < top - 1
    if (isFixed) container.dataset.fixed = isAtEnd ? 'end' : ''
    // The page fitted the window before the bar came, and keeps it from scrolling.
    const excess = root.scrollHeight - root.clientHeight
    const locks = overflowY + getComputedStyle(document.body).overflowY
    if (excess > 0 && excess <= height && locks.includes('hidden')) root.style.overflowY = 'auto'
    const focused = document.activeElement
    const y = focused?.matches('a:focus-visible') ? focused.getBoundingClientRect().top : Number.NaN
    container.toggleAttribute('data-aside', Math.abs(y - top) < height)
  }

  onPageChange(ask, signal)
  for (const type of SIGNS_OF_OVERLAP) window.addEventListener(type, ask, { signal })
  return () => {
    remount()
    ask()
  }
}

/**
 * Returns what the page has pinned to the window at this point, in CSS pixels: in the middle something as wide as a header, and no dialog
 * over everything; at the side something narrow.
 */
function pinnedAt(x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => {
    const { width, height } = element.getBoundingClientRect()
    return (
      (x > 1 ? width > innerWidth / 2 && height < innerHeight / 2 : width < innerWidth / 2) &&
      /fixed|sticky/.test(getComputedStyle(element).position)
    )
  })
}
