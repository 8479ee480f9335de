import type { TransitionFields } from '../../db/outbox/transitions.ts'
import type { Account } from '../../domain/accounts/account.ts'

/**
 * What the backend made of an operation. `account`: as it is since, where the answer has it. `isUndone`: it was done, and has been taken back
 * since, in another browser.
 */
export interface Outcome {
  account?: Account | undefined
  isUndone?: true | undefined
  settled: TransitionFields
}

/** How long the backend remembers a key, as the contract has it. */
export const KEY_LIFE_MS = 30 * 86_400_000
