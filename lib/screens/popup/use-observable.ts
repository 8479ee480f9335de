import { useEffect, useState } from 'preact/hooks'
import type { Observable } from '../../db/reads.ts'

/**
 * What `watch` tells, kept up to date; undefined until it has told something. `watch` is asked anew when it is another function:
 * make it with `useCallback`.
 */
export function useObservable<Value>(
  watch: () => Observable<Value>,
): Value | 'unreadable' | undefined {
  const [value, setTold] = useState<Value | 'unreadable'>()
  useEffect(() => {
    const watched = watch().subscribe({
      next: setTold,
      error: () => setTold('unreadable'),
    })
    return () => watched.unsubscribe()
  }, [watch])
  return value
}
