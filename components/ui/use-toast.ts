import { useEffect, useState } from 'preact/hooks'

/** How long a toast stays on screen, in milliseconds. */
const STAYS_MS = 4_000

/** Shows one toast after another. */
export function useToast() {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!said) return
    const waiting = setTimeout(() => setSaid(''), STAYS_MS)
    return () => clearTimeout(waiting)
  }, [said])

  return {
    /** The text to show now; '' for none. */
    toast: said,
    /** Shows the text once the promise resolves. */
    showToast(coming: Promise<string>) {
      // The same text is announced again only if it was empty in between.
      setSaid('')
      void coming.then(setSaid)
    },
  }
}
