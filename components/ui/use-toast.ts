import { useEffect, useState } from 'preact/hooks'

/** How long it stays on screen, in milliseconds. */
const STAYS_MS = 4_000

/** A sentence that goes by itself. */
export interface ToastState {
  /** What is to be said now; '' for nothing. */
  toast: string
  /** Says what comes of this, once it is here. */
  showToast(coming: Promise<string>): void
}

/** Says one thing after another, each for a while. */
export function useToast(): ToastState {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!said) return
    const waiting = setTimeout(() => setSaid(''), STAYS_MS)
    return () => clearTimeout(waiting)
  }, [said])

  return {
    toast: said,
    showToast(coming) {
      // The same words again are heard only if there were none between.
      setSaid('')
      void coming.then(setSaid)
    },
  }
}
