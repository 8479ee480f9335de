import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** How often visible content is loaded again, in milliseconds. */
const AGAIN_MS = 30_000

/** Calls `revalidate` while the box can be seen: when it comes into view, when the network comes or goes, and at intervals. */
export function useRevalidation(box: RefObject<Element | null>, revalidate: () => void): void {
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const revalidateIfSeen = () => {
      if (!document.hidden && box.current?.checkVisibility()) revalidate()
    }
    // A host page could dispatch these events itself, without end.
    const heed = ({ isTrusted }: Event) => isTrusted && revalidateIfSeen()
    const again = setInterval(revalidateIfSeen, AGAIN_MS)
    document.addEventListener('visibilitychange', heed, { signal })
    for (const type of ['online', 'offline']) window.addEventListener(type, heed, { signal })
    return () => {
      clearInterval(again)
      ended.abort()
    }
  }, [box, revalidate])
}
