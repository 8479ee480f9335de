/** Minimum time between two calls for coming back to the page, in milliseconds. */
const FRESH_MS = 60_000

/**
 * Calls back when the content may have become stale without a message: the network came or went, or the user comes back to the page after a
 * while. Stops at the signal.
 */
export function onRevalidateFocus(callback: () => void, signal: AbortSignal): void {
  let revalidatedAt = performance.now()
  const revalidate = () => {
    revalidatedAt = performance.now()
    callback()
  }
  const comesBack = () => {
    if (!document.hidden && performance.now() - revalidatedAt > FRESH_MS) revalidate()
  }
  window.addEventListener('online', revalidate, { signal })
  window.addEventListener('offline', revalidate, { signal })
  window.addEventListener('focus', comesBack, { signal })
  document.addEventListener('visibilitychange', comesBack, { signal })
}
