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

/** What decides whose turn it is. */
export interface Turn {
  actorId: string
  /** Epoch milliseconds. */
  now: number
  /** The runs that are not over. */
  bulks: readonly BulkRun[]
  /** As many of a run go into one request; the contract's bound if nothing is said. */
  batch?: number | undefined
}

/**
 * What is to be done next, of operations that stand oldest first; undefined when everything waits or is somebody else's. The
 * operations of one person on one account keep their order: the next one waits for the one before.
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

/** Syncs go many at a time. What nobody has looked at since it was refused is looked at first, one by one. */
function fitsBatch({ task, version, state }: Operation): boolean {
  return task.kind === 'sync' && version !== undefined && state !== 'unknown'
}

/** One after the other, so that of thousands no more are looked at than go into one request. */
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

/** How long something has to wait yet, in milliseconds. Longer than anybody asks for, the clock must have jumped: not at all. */
export function waitOf(until: number | undefined, now: number): number {
  const wait = (until ?? 0) - now
  return wait > LONGEST_PAUSE_MS ? 0 : wait
}
