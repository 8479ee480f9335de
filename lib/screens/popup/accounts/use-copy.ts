import { useState } from 'preact/hooks'
import type { Copied } from '../../../../components/accounts/CopyMenu.tsx'
import { type TextKey, text } from '../../../text/text.ts'

const COPIED_KEYS = {
  name: 'detail.copiedName',
  email: 'detail.copiedEmail',
  phone: 'detail.copiedPhone',
} as const satisfies Record<Copied, TextKey>

/** Copies to the clipboard and says whether that worked. `name`: whose things are copied. */
export function useCopy(name: string) {
  const [said, setSaid] = useState<{ text: string; times: number }>()

  async function copy(what: Copied, value: string) {
    const sentence = (await copied(value))
      ? text(COPIED_KEYS[what], { name })
      : text('detail.notCopied')
    setSaid((before) => ({ text: sentence, times: (before?.times ?? 0) + 1 }))
  }

  return {
    /** `times` tells the same sentence from the one before, so that it is heard again. */
    said,
    copy: (what: Copied, value: string) => void copy(what, value),
  }
}

async function copied(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    // The browser does not let us at this moment.
    return false
  }
}
