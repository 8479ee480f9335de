import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import { type Asker, isAskedBy, type Operation } from '../../domain/outbox/operation.ts'
import { LONGEST_PAUSE_MS } from './back-off.ts'

/** At most this many operations go into one request: the backend takes no more. */
export const BATCH = 100

/**
 * The work for one request. `find`: looks up lost answers. `send`: sends one operation. `batch`: sends many of one run. `claimed`:
 * sends a batch that was claimed already.
 */
export interface Work {
  kind: 'find' | 'send' | 'batch' | 'claimed'
  operations: Operation[]
}

/** The facts that `nextWork` decides by. */
export interface Turn extends Asker {
  /** Epoch milliseconds. */
  now: number
  /** The runs that are not over. */
  bulks: readonly BulkRun[]
  /** Most operations of a run per request; `BATCH` when undefined. */
  batch?: number | undefined
  /** True where the server takes no batches: those of a run are then sent alone too. */
  alone?: boolean | undefined
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
  if (!bulk || turn.alone || !fitsBatch(first)) return { kind: 'send', operations: [first] }
  return { kind: 'batch', operations: same((other) => other.bulk === bulk && fitsBatch(other)) }
}

/** True if it may go in a batch: a sync that was previewed. One without a version is previewed first, and sent alone. */
function fitsBatch({ task, version, state }: Operation): boolean {
  return task.kind === 'sync' && version !== undefined && state !== 'unknown'
}

/** Yields the actor's operations that are due. Lazy: the caller stops once a request is full, also among thousands. */
function* dueOf(open: readonly Operation[], turn: Turn) {
  const { now, bulks } = turn
  const running = new Set(bulks.flatMap(({ id, state }) => (state === 'running' ? id : [])))
  const taken = new Set<string>()
  for (const operation of open) {
    // Operations of somebody else, or for another dashboard, wait until they sign in there again.
    if (!isAskedBy(operation, turn) || taken.has(operation.accountId)) continue
    taken.add(operation.accountId)
    const held = operation.bulk && !running.has(operation.bulk) && operation.state !== 'unknown'
    if (!held && waitOf(operation.waitUntil, now) <= 0) yield operation
  }
}

/** True if an operation that was worked on needs no further request. */
export function isOver({ state }: Operation): boolean {
  return state !== 'queued' && state !== 'waiting' && state !== 'unknown'
}

/**
 * Returns how long something still has to wait, in milliseconds; 0 or less if it is due. A wait beyond the longest pause means that
 * the clock jumped: then 0.
 */
export function waitOf(until: number | undefined, now: number): number {
  const wait = (until ?? 0) - now
  return wait > LONGEST_PAUSE_MS ? 0 : wait
}
