import { useEffect, useState } from 'preact/hooks'

/** How long it stays on screen, in milliseconds. */
const STAYS_MS = 4_000

/** Says one thing after another, each for a while. */
export function useToast() {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!said) return
    const waiting = setTimeout(() => setSaid(''), STAYS_MS)
    return () => clearTimeout(waiting)
  }, [said])

  return {
    /** What is to be said now; '' for nothing. */
    toast: said,
    /** Says what comes of this, once it is here. */
    showToast(coming: Promise<string>) {
      // The same words again are heard only if there were none between.
      setSaid('')
      void coming.then(setSaid)
    },
  }
}
