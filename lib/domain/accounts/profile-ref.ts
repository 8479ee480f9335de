import type { AccountKind } from './account.ts'

/**
 * Whom something is about. A dashboard page names only what stands in its address bar, in the branch of its origin; the popup names
 * the account.
 */
export type ProfileRef =
  | { from: 'page'; kind: AccountKind; profileId: string }
  | { from: 'popup'; accountId: string }
