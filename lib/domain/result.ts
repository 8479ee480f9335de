import type { Problem } from './problem.ts'

/** An expected failure is a value; only surprises are thrown. */
export type Result<T> = { ok: true; value: T } | Refused

/** The half of a result that did not work. */
export interface Refused {
  ok: false
  problem: Problem
}

/** A result that worked. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that did not, with the reason. */
export function failed(problem: Problem): Refused {
  return { ok: false, problem }
}

/** Whether a question was answered, and with yes. */
export async function saysYes(pending: Promise<Result<boolean>>): Promise<boolean> {
  const answer = await pending
  return answer.ok && answer.value
}
