import type { TransitionFields } from '../../db/outbox/transitions.ts'
import type { Account } from '../../domain/accounts/account.ts'

/**
 * The result of an operation that the backend did. `account`: the account afterwards; undefined if the answer lacks it. `isUndone`:
 * it has been taken back since, in another browser.
 */
export interface Outcome {
  account?: Account | undefined
  isUndone?: true | undefined
  settled: TransitionFields
}

/** How long the backend remembers an idempotency key, in milliseconds, by its contract. */
export const KEY_LIFE_MS = 30 * 86_400_000
