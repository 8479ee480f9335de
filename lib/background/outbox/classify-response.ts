import type { Transition } from '../../db/outbox/transitions.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { isDecision, isPassing, type Problem } from '../../domain/problem.ts'
import { backOffMs, LONGEST_PAUSE_MS } from './back-off.ts'

/** After this many tries without an answer to rely on, an operation is left to somebody to look at. */
export const MOST_TRIES = 8

/** What follows from a problem: the operation's transition, and a pause for all operations. */
export interface ResponseClass {
  transition: Transition
  /** The whole backend asks to be left alone until then, in epoch milliseconds. */
  pauseUntil?: number
}

/** The moment it is, and chance. */
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
  // Without candidates, whatever they come with: the outbox names nobody, and the next preview names them anew.
  const { matches: _, ...problem } = met
  const { now, random } = moment
  if (isDecision(problem)) return { transition: { id, to: 'conflict', fields: { problem } } }
  // The backend said that it did nothing, so there is no answer to look up, and the try does not count.
  if (problem.name === 'signed-out') {
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
