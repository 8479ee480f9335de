import { message } from '../../lib/platform/i18n.ts'
import { COPIED_LABELS, type Copied } from './CopyMenu.tsx'

/** What there is to say when something of this person was copied, or could not be. */
export function copiedLabel(done: boolean, name: string, what: Copied): string {
  return done ? message('copied', COPIED_LABELS[what], name) : message('copied_not')
}
