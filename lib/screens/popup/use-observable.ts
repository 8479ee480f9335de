import { useEffect, useState } from 'preact/hooks'
import type { Observable } from '../../db/reads.ts'

/**
 * Returns the latest value of `watch`; undefined before the first. `watch` is called again when it is another function: memoize it with
 * `useCallback`.
 */
export function useObservable<Value>(
  watch: () => Observable<Value>,
): Value | 'unreadable' | undefined {
  const [value, setValue] = useState<Value | 'unreadable'>()
  useEffect(() => {
    const watched = watch().subscribe({
      next: setValue,
      error: () => setValue('unreadable'),
    })
    return () => watched.unsubscribe()
  }, [watch])
  return value
}
