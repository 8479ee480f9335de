import { type TextKey, text } from '../../lib/text/text.ts'
import type { Copied } from './CopyMenu.tsx'

const COPIED = {
  name: 'accounts.nameCopied',
  email: 'accounts.emailCopied',
  phone: 'accounts.phoneCopied',
} as const satisfies Record<Copied, TextKey>

/** Says that something of this person was copied, or could not be. */
export function copiedLabel(done: boolean, name: string, what: Copied): string {
  return done ? text(COPIED[what], { name }) : text('accounts.copyRefused')
}
