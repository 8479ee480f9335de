import { onTrusted } from './page-events.ts'

/** Events that come before a person can press anything of ours. */
const SIGNS_OF_SOMEBODY = ['pointerover', 'focusin', 'keydown']

/**
 * Calls back when the address changes without a new page load, by script or by back and forward, until the signal. With the Navigation API,
 * at once. Without it (Firefox below 147), as soon as the page draws something, and at the latest before anything can be pressed.
 */
export function onAddressChange(callback: () => void, signal: AbortSignal): void {
  let href = location.href
  const compare = () => {
    if (location.href === href) return
    href = location.href
    callback()
  }
  onTrusted(window, ['popstate'], compare, signal)
  // The types assume newer browsers.
  const { navigation }: { navigation?: Navigation } = window
  if (navigation) {
    // The event comes after the address has changed, for pushState, replaceState and back.
    onTrusted(navigation, ['currententrychange'], compare, signal)
    return
  }
  const observer = new MutationObserver(compare)
  // Text is observed too: a page that only changes its words may be about another person.
  observer.observe(document, { childList: true, characterData: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  onTrusted(window, SIGNS_OF_SOMEBODY, compare, signal)
}
