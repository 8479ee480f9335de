import { useState } from 'preact/hooks'
import type { Copied } from '../../../../components/accounts/CopyMenu.tsx'
import { type TextKey, text } from '../../../text/text.ts'
import { copy } from './copy.ts'

const COPIED_KEYS = {
  name: 'detail.copiedName',
  email: 'detail.copiedEmail',
  phone: 'detail.copiedPhone',
} as const satisfies Record<Copied, TextKey>

/** The outcome of the last copy. `times`: the number of copies so far. */
interface LastCopy {
  what: Copied
  isDone: boolean
  times: number
}

/** Copies to the clipboard and reports the outcome. `name`: of the person whose details are copied. */
export function useCopy(name: string) {
  const [last, setLast] = useState<LastCopy>()

  async function copyThis(what: Copied, value: string) {
    const isDone = await copy(value)
    setLast((before) => ({ what, isDone, times: (before?.times ?? 0) + 1 }))
  }

  return {
    /** `times` changes with every copy, so that the same sentence is announced again. */
    said: last && { text: sentenceOf(last, name), times: last.times },
    copy: (what: Copied, value: string) => void copyThis(what, value),
  }
}

function sentenceOf({ what, isDone }: LastCopy, name: string): string {
  return isDone ? text(COPIED_KEYS[what], { name }) : text('detail.notCopied')
}
