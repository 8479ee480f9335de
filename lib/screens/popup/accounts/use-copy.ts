import { useState } from 'preact/hooks'
import { message } from '../../../platform/i18n.ts'
import { isolate } from '../../../sentences/problem-sentences.ts'

/** Copying to the clipboard, and what became of it. `name`: whose things are copied. */
export function useCopy(name: string) {
  const [said, setSaid] = useState<{ text: string; times: number }>()

  async function copy(what: string, text: string) {
    const sentence = (await copied(text))
      ? message('detail_copied', what, isolate(name))
      : message('detail_copy_failed')
    setSaid((before) => ({ text: sentence, times: (before?.times ?? 0) + 1 }))
  }

  return {
    /** `times` tells the same sentence from the one before, so that it is heard again. */
    said,
    /** `what` says what it is, as in "E-mail". */
    copy: (what: string, text: string) => void copy(what, text),
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // The browser does not let us at this moment.
    return false
  }
}
