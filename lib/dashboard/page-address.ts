/** Events that come before anybody can press something of ours. */
const SIGNS_OF_SOMEBODY = ['pointerover', 'focusin', 'keydown']

/**
 * Calls back when the address has changed under the page that stays, by its script or by back and forward, until the signal. At once
 * where the browser has the Navigation API. Elsewhere (Firefox below 147) as soon as the page draws something, and at the latest
 * before anything can be pressed.
 */
export function onAddressChange(callback: () => void, signal: AbortSignal): void {
  let href = location.href
  const compare = () => {
    if (location.href === href) return
    href = location.href
    callback()
  }
  window.addEventListener('popstate', compare, { signal })
  // The types know newer browsers only.
  const { navigation }: { navigation?: Navigation } = window
  if (navigation) {
    // This comes after the address has changed, for pushState, replaceState and back.
    navigation.addEventListener('currententrychange', compare, { signal })
    return
  }
  const observer = new MutationObserver(compare)
  // Text too: a page that keeps its parts and exchanges the words is about somebody else all the same.
  observer.observe(document, { childList: true, characterData: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  for (const type of SIGNS_OF_SOMEBODY) {
    window.addEventListener(type, compare, { signal, capture: true })
  }
}
