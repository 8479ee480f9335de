import { useEffect } from 'preact/hooks'

/** Calls back whenever the page is hidden or left: it may never come back. */
export function useLeaving(callback: () => void): void {
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const ifHidden = () => document.hidden && callback()
    document.addEventListener('visibilitychange', ifHidden, { signal })
    window.addEventListener('pagehide', callback, { signal })
    return () => ended.abort()
  }, [callback])
}
