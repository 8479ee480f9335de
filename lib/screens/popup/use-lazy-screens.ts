import { useEffect, useState } from 'preact/hooks'

/** Dialogs, the other tabs, and the view of one account. */
export type LazyScreens = typeof import('./lazy-screens.ts')

/** Has it fetched once the first rows are painted, without waiting for a press; undefined until it is here. */
export function useLazyScreens(): LazyScreens | undefined {
  const [here, setHere] = useState<LazyScreens>()
  useEffect(() => {
    void import('./lazy-screens.ts').then((loaded) => setHere(loaded))
  }, [])
  return here
}
