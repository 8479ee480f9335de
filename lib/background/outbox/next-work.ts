import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { LONGEST_PAUSE_MS } from './back-off.ts'

/** As many as the backend takes in one request. */
export const BATCH = 100

/**
 * One request's worth of work. `find`: look lost answers up. `send`: one operation. `batch`: many of one run. `claimed`: a batch that
 * was claimed already.
 */
export interface Work {
  kind: 'find' | 'send' | 'batch' | 'claimed'
  operations: Operation[]
}

/** What `nextWork` decides by. */
export interface Turn {
  actorId: string
  /** Epoch milliseconds. */
  now: number
  /** The runs that are not over. */
  bulks: readonly BulkRun[]
  /** Operations of a run per request; `BATCH` when left out. */
  batch?: number | undefined
}

/**
 * Finds the next work among open operations, oldest first; undefined when everything waits or is somebody else's. The operations of
 * one actor on one account keep their order: the next one waits for the one before.
 */
export function nextWork(open: readonly Operation[], turn: Turn): Work | undefined {
  const due = dueOf(open, turn)
  const first = due.next().value
  if (!first) return undefined
  const same = (matches: (other: Operation) => boolean) => [
    first,
    ...due.filter(matches).take((turn.batch ?? BATCH) - 1),
  ]
  if (first.state === 'unknown') {
    return { kind: 'find', operations: same(({ state }) => state === 'unknown') }
  }
  const { bulk } = first
  if (!bulk || !fitsBatch(first)) return { kind: 'send', operations: [first] }
  return { kind: 'batch', operations: same((other) => other.bulk === bulk && fitsBatch(other)) }
}

/** Whether it may go in a batch: only a sync that was previewed. Without a version it is previewed first, and sent by itself. */
function fitsBatch({ task, version, state }: Operation): boolean {
  return task.kind === 'sync' && version !== undefined && state !== 'unknown'
}

/** Yields the actor's operations that are due. Lazily: of thousands only as many are examined as go into one request. */
function* dueOf(open: readonly Operation[], { actorId, now, bulks }: Turn) {
  const running = new Set(bulks.flatMap(({ id, state }) => (state === 'running' ? id : [])))
  const taken = new Set<string>()
  for (const operation of open) {
    // Resumed for the same account only: what somebody else asked for waits until they are back.
    if (operation.actorId !== actorId || taken.has(operation.accountId)) continue
    taken.add(operation.accountId)
    const held = operation.bulk && !running.has(operation.bulk) && operation.state !== 'unknown'
    if (!held && waitOf(operation.waitUntil, now) <= 0) yield operation
  }
}

/** Whether the backend has had the last word on an operation that was worked on. */
export function isOver({ state }: Operation): boolean {
  return state !== 'queued' && state !== 'waiting' && state !== 'unknown'
}

/**
 * How long something has to wait yet, in milliseconds; zero or less when it is due. Beyond the longest pause the clock must have
 * jumped: then 0.
 */
export function waitOf(until: number | undefined, now: number): number {
  const wait = (until ?? 0) - now
  return wait > LONGEST_PAUSE_MS ? 0 : wait
}
