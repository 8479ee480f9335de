import type { AccountKind } from './account.ts'

/**
 * A reference to a person. A dashboard page has only the profile id in its address, in the branch of its origin; the popup has the account
 * id.
 */
export type ProfileRef =
  | { from: 'page'; kind: AccountKind; profileId: string }
  | { from: 'popup'; accountId: string }
