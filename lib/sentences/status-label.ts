import type { ProfileStatus } from '../domain/accounts/account.ts'
import { text } from '../text/text.ts'

/** What a profile is, in one word; nothing where there is no profile. */
export function statusLabel(status: ProfileStatus | undefined): string {
  return status ? text(`ui.${status}`) : ''
}
