import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** How often what is on screen is looked up again. */
const AGAIN_MS = 30_000

/** Has what stands in the box looked up again while somebody can see it: when they come back to it, when the network comes or goes, and now and then. */
export function useRevalidation(box: RefObject<Element | null>, revalidate: () => void): void {
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const revalidateIfSeen = () => {
      if (!document.hidden && box.current?.checkVisibility()) revalidate()
    }
    const again = setInterval(revalidateIfSeen, AGAIN_MS)
    document.addEventListener('visibilitychange', revalidateIfSeen, { signal })
    for (const type of ['online', 'offline'])
      window.addEventListener(type, revalidateIfSeen, { signal })
    return () => {
      clearInterval(again)
      ended.abort()
    }
  }, [box, revalidate])
}
