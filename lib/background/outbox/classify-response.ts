import type { Transition } from '../../db/outbox/transitions.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { isDecision, isPassing, type Problem } from '../../domain/problem.ts'
import { backOffMs, LONGEST_PAUSE_MS } from './back-off.ts'

/** After this many tries without a reliable answer, an operation fails and is left for a person to look at. */
export const MOST_TRIES = 8

/** The consequences of a problem: the operation's transition, and possibly a pause for all operations. */
export interface ResponseClass {
  transition: Transition
  /** Until when nothing is sent, in epoch milliseconds, after the problem `too-many`; undefined after any other. */
  pauseUntil?: number
}

/** The time and a random number. */
export interface Moment {
  /** Epoch milliseconds. */
  now: number
  /** At least 0, below 1. */
  random: number
}

/** Decides what follows from a refusal or a missing answer. `operation.tries` includes the request that met it. */
export function classifyResponse(
  operation: Operation,
  met: Problem,
  moment: Moment,
): ResponseClass {
  const { id, tries } = operation
  // Without the candidates: the outbox keeps no names, and the next preview finds them again.
  const { matches: _, ...problem } = met
  const { now, random } = moment
  if (isDecision(problem)) return { transition: { id, to: 'conflict', fields: { problem } } }
  // The backend said that it did nothing, or was never asked: there is no answer to look up, and the try does not count.
  if (problem.name === 'signed-out' || problem.name === 'no-access') {
    return { transition: { id, to: 'waiting', fields: { problem, tries: tries - 1 } } }
  }
  if (problem.name === 'too-many') {
    const pause = (problem.retryAfter ?? 0) * 1000 || backOffMs(tries, random)
    const waitUntil = now + Math.min(LONGEST_PAUSE_MS, Math.max(1000, pause))
    const settled = { problem, waitUntil, tries: tries - 1 }
    return { transition: { id, to: 'waiting', fields: settled }, pauseUntil: waitUntil }
  }
  if (!isPassing(problem) || tries >= MOST_TRIES) {
    return { transition: { id, to: 'failed', fields: { problem, tries } } }
  }
  const waitUntil = now + backOffMs(tries, random)
  return { transition: { id, to: 'unknown', fields: { problem, waitUntil, tries } } }
}
