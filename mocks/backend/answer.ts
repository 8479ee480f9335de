import type { components } from '../../lib/backend/schema.ts'
import type { Refusal } from '../../lib/domain/problem.ts'

type Schemas = components['schemas']

/** Why the backend refused, with what the contract adds to that name. */
export interface RefusedProblem {
  name: Refusal
  changed?: string[]
  matches?: Schemas['Match'][]
  /** The account that has the e-mail, with `email-taken`, where the caller may see it. */
  account?: Schemas['Account']
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
