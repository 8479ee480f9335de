import type { Mirror } from '../db/mirror.ts'
import type { Outbox } from '../db/outbox.ts'
import type { Operation } from '../domain/operation.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { waitMs } from './back-off.ts'
import { find, type Outcome, send } from './errands.ts'
import type { Later } from './one-timer.ts'
import type { OpenSession, Sessions } from './sessions.ts'

/** After this many tries an operation ends as failed, with its reason, for somebody to look at. */
export const MOST_TRIES = 8

/** What the drain works with. */
export interface DrainParts {
  outbox: Outbox
  mirror: Mirror
  sessions: Sessions
  /** Has the next run done soon, while the worker is still there. */
  later: Later
  /** Told after every operation that moved. */
  moved(operation: Operation): Promise<void>
}

/** The only sender of operations. One runs at a time in the whole browser. */
export interface Drain {
  /**
   * Does what is due, oldest first, and comes back. What has to wait a moment is tried again by itself, what has to wait
   * longer is left to the next run.
   */
  run(): Promise<void>
}

const LOCK = 'tandem-outbox'

/** The worker may be stopped after half a minute of rest; whatever waits longer than this is a matter for the alarm. */
const NEAR_MS = 20_000

const DECISIONS: readonly Problem['name'][] = [
  'changed',
  'match-found',
  'ambiguous',
  'target-inactive',
]

export function drainOf(parts: DrainParts): Drain {
  async function run(): Promise<void> {
    await navigator.locks.request(LOCK, () => drainOnce(parts))
    const waits = (await parts.outbox.open()).map(({ waitUntil = 0 }) => waitUntil - Date.now())
    // Those that are due and still open belong to somebody who is not signed in.
    const next = Math.min(...waits.filter((wait) => wait > 0))
    if (next < NEAR_MS) parts.later(() => void run(), next)
  }

  return { run }
}

async function drainOnce(parts: DrainParts): Promise<void> {
  const open = await parts.outbox.open()
  if (open.length === 0) return
  const opened = await parts.sessions.open()
  if (!opened.ok) return
  for (const operation of open) {
    // Resumed for the same account only: what somebody else asked for waits until they are back.
    if (operation.actorId !== opened.value.actor.accountId) continue
    if (Date.now() < (operation.waitUntil ?? 0)) continue
    const after = await advance(operation, opened.value, parts)
    if (after) await parts.moved(after)
  }
}

/** One step for one operation. While the lock is ours nobody else sends: whoever stands at `sending` was abandoned. */
async function advance(operation: Operation, session: OpenSession, parts: DrainParts) {
  const { outbox } = parts
  if (operation.state === 'sending') await outbox.move(operation.id, 'unknown')
  if (operation.state === 'sending' || operation.state === 'unknown') {
    const found = await find(operation, session)
    if (!found.ok) return postpone(tried(operation), 'unknown', found.problem, outbox)
    if (found.value) return finish(operation, found.value, parts)
    await outbox.move(operation.id, 'queued')
  }
  const sent = tried(operation)
  await outbox.move(operation.id, 'sending', { tries: sent.tries })
  const answer = await send(operation, session)
  if (answer.ok) return finish(operation, answer.value, parts)
  return refuse(sent, answer.problem, parts.outbox)
}

/** The operation with one more request counted, to send it or to look it up. */
function tried(operation: Operation): Operation {
  return { ...operation, tries: operation.tries + 1 }
}

async function finish(operation: Operation, outcome: Outcome, { outbox, mirror }: DrainParts) {
  await mirror.put(outcome.account)
  return outbox.move(operation.id, 'done', outcome.settled)
}

function refuse(operation: Operation, problem: Problem, outbox: Outbox) {
  if (DECISIONS.includes(problem.name)) {
    // Without the candidates: the outbox names nobody, and the next preview names them anew.
    const { matches: _, ...reason } = problem
    return outbox.move(operation.id, 'conflict', { problem: reason })
  }
  // The backend said that it did nothing: there is no answer to look up.
  const certain = problem.name === 'too-many' || problem.name === 'signed-out'
  if (certain) return postpone(operation, 'waiting', problem, outbox)
  if (isPassing(problem)) return postpone(operation, 'unknown', problem, outbox)
  return outbox.move(operation.id, 'failed', { problem })
}

function postpone(
  operation: Operation,
  to: 'waiting' | 'unknown',
  problem: Problem,
  outbox: Outbox,
) {
  const { tries } = operation
  if (tries >= MOST_TRIES) return outbox.move(operation.id, 'failed', { problem, tries })
  const waitUntil = Date.now() + waitMs(tries, problem.retryAfter)
  return outbox.move(operation.id, to, { problem, tries, waitUntil })
}
