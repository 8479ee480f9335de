import { useEffect, useState } from 'preact/hooks'

/** The module with the dialogs, the other tabs, and the view of one account. */
export type LazyScreens = typeof import('./lazy-screens.ts')

/** Loads the lazy screens once the first rows are painted, without waiting for a click; undefined until they are loaded. */
export function useLazyScreens(): LazyScreens | undefined {
  const [here, setHere] = useState<LazyScreens>()
  useEffect(() => {
    void import('./lazy-screens.ts').then((loaded) => setHere(loaded))
  }, [])
  return here
}
