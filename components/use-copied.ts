import { useEffect, useState } from 'preact/hooks'
import { message } from '../lib/platform/i18n.ts'
import { COPIED_WORDS, type Copied } from './CopyMenu.tsx'

/** How long it stays on screen, in milliseconds. */
const STAYS_MS = 4_000

/** Copies, and says that it is done. */
export function useCopied(put: (text: string) => Promise<boolean>) {
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!said) return
    const waiting = setTimeout(() => setSaid(''), STAYS_MS)
    return () => clearTimeout(waiting)
  }, [said])

  return {
    /** What is to be said now; '' for nothing. */
    said,
    /** `name`: whose. */
    copy(name: string, what: Copied, text: string) {
      // The same words again are heard only if there were none between.
      setSaid('')
      void put(text).then((done) =>
        setSaid(done ? message('copied', COPIED_WORDS[what], name) : message('copied_not')),
      )
    },
  }
}
