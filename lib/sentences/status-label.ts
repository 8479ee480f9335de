import type { ProfileStatus } from '../domain/accounts/account.ts'
import { text } from '../text/text.ts'

/** Returns the word for a profile's status; '' without a profile. */
export function statusLabel(status: ProfileStatus | undefined): string {
  return status ? text(`ui.${status}`) : ''
}
