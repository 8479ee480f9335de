import type { Problem } from './problem.ts'

/** A value, or an expected failure. Only unexpected errors are thrown. */
export type Result<T> = { ok: true; value: T } | Refused

/** A result that failed, with the reason. */
export interface Refused {
  ok: false
  problem: Problem
}

/** Returns a successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Returns a failed result. */
export function failed(problem: Problem): Refused {
  return { ok: false, problem }
}

/** Resolves to true if the result succeeded with true. */
export async function saysYes(pending: Promise<Result<boolean>>): Promise<boolean> {
  const answer = await pending
  return answer.ok && answer.value
}
