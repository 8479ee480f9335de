import type { Refusal } from '../../lib/domain/problem.ts'
import type { WireAccount, WireMatch } from './wire.ts'

/** The name of a refusal, and the details that the contract adds to it. */
export interface RefusedProblem {
  name: Refusal
  changed?: string[]
  matches?: WireMatch[]
  /** The account that has the e-mail, with `email-taken`, where the caller may see it. */
  account?: WireAccount
  retryAfter?: number
}

/** A value, or the reason why there is none. Fits the domain's `Result`. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: RefusedProblem }

/** A refusal with its details. */
export function refuse(
  name: Refusal,
  details: Omit<RefusedProblem, 'name'> = {},
): { ok: false; problem: RefusedProblem } {
  return { ok: false, problem: { name, ...details } }
}
