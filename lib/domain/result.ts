import type { Problem } from './problem.ts'

/** An expected failure is a value; only surprises are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** A result that worked. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that did not, with the reason. */
export function failed(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
