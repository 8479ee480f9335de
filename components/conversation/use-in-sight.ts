import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** True while the element can be seen: it is scrolled into view and its page is visible. */
export function useInSight(box: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    let onScreen = false
    const update = () => setInSight(onScreen && !document.hidden)
    const observer = new IntersectionObserver((entries) => {
      onScreen = entries.at(-1)?.isIntersecting ?? false
      update()
    })
    if (box.current) observer.observe(box.current)
    document.addEventListener('visibilitychange', update, { signal: ended.signal })
    return () => {
      ended.abort()
      observer.disconnect()
    }
  }, [box])
  return inSight
}
