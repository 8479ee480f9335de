/** Not more often than this when somebody only comes back to the page. */
const FRESH_MS = 60_000

/**
 * Calls back when what is on screen may have become old without anybody telling: the network came or went, or somebody comes
 * back to the page after a while. Until the signal.
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
