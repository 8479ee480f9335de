import { useEffect, useRef } from 'preact/hooks'

/** Calls back with the fragment of the page's address, `#` included: at the beginning, and whenever it changes. */
export function useHash(onHash: (hash: string) => void): void {
  const newest = useRef(onHash)
  newest.current = onHash
  useEffect(() => {
    const ended = new AbortController()
    const read = () => newest.current(location.hash)
    read()
    window.addEventListener('hashchange', read, { signal: ended.signal })
    return () => ended.abort()
  }, [])
}
