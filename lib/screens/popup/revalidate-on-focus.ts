/** Not more often than this when somebody only comes back to the page. */
const FRESH_MS = 60_000

/**
 * Calls back when what is on screen may have become old without anybody telling: the network came or went, or somebody comes
 * back to the page after a while. Until the signal.
 */
export function onRevalidateFocus(callback: () => void, signal: AbortSignal): void {
  let lookedAt = performance.now()
  const look = () => {
    lookedAt = performance.now()
    callback()
  }
  const comesBack = () => {
    if (!document.hidden && performance.now() - lookedAt > FRESH_MS) look()
  }
  window.addEventListener('online', look, { signal })
  window.addEventListener('offline', look, { signal })
  window.addEventListener('focus', comesBack, { signal })
  document.addEventListener('visibilitychange', comesBack, { signal })
}
