import { useEffect, useState } from 'preact/hooks'

/** Dialogs, the other tabs, and the view of one account. */
export type BeyondFirst = typeof import('./beyond-first.ts')

/** Has it fetched once the first rows are painted, without waiting for a press; undefined until it is here. */
export function useBeyondFirst(): BeyondFirst | undefined {
  const [here, setHere] = useState<BeyondFirst>()
  useEffect(() => {
    void import('./beyond-first.ts').then((loaded) => setHere(loaded))
  }, [])
  return here
}
