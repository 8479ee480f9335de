import { clearStoredWith } from '../../platform/stored-item.ts'

/** How the keys of open previews begin, which `lib/background/outbox/open-previews.ts` keeps. */
export const PREVIEW_PREFIX = 'draft:'

/** Forgets every open preview: what somebody was shown is not for the next one to confirm. */
export function forgetPreviews(): Promise<void> {
  return clearStoredWith('session', PREVIEW_PREFIX)
}
