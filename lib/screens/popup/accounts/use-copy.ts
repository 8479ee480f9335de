import { useState } from 'preact/hooks'
import { text } from '../../../text/text.ts'
import { copy } from './copy.ts'

/** How the last copying ended. `times`: how often something was copied by then. */
interface LastCopy {
  what: string
  isDone: boolean
  times: number
}

const COPIED_KEYS = {
  name: 'detail.copiedName',
  email: 'detail.copiedEmail',
  phone: 'detail.copiedPhone',
} as const satisfies Record<Copied, TextKey>

/** Copies to the clipboard and says whether that worked. `name`: whose things are copied. */
export function useCopy(name: string) {
  const [last, setLast] = useState<LastCopy>()

  async function copyThis(what: string, value: string) {
    const isDone = await copy(value)
    setLast((before) => ({ what, isDone, times: (before?.times ?? 0) + 1 }))
  }

  return {
    /** `times` tells the same sentence from the one before, so that it is heard again. */
    said: last && { text: sentenceOf(last, name), times: last.times },
    /** `what` says what it is, as in "E-mail". */
    copy: (what: string, value: string) => void copyThis(what, value),
  }
}

function sentenceOf({ what, isDone }: LastCopy, name: string): string {
  return isDone ? text('accounts.copied', { what, name }) : text('accounts.copyFailed')
}
