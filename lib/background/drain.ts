import type { Operation } from '../domain/operation.ts'
import { type DeliveryParts, deliver } from './deliver.ts'
import { isOver, nextWork, waitOf } from './next-work.ts'
import { recover } from './recover.ts'

/** The only sender of operations. One runs at a time in the whole browser. */
export interface Drain {
  /**
   * Does what is due, oldest first, and comes back. What has to wait a moment is tried again by itself, what has to wait
   * longer is left to the next run.
   */
  run(): Promise<void>
}

/** What the drain works with. */
export interface DrainParts extends DeliveryParts {
  /** Told of the operations that moved, after every request. */
  moved(operations: Operation[]): Promise<void>
}

const LOCK = 'tandem-outbox'

/** The worker may be stopped after half a minute of rest; whatever waits longer than this is a matter for the alarm. */
const NEAR_MS = 20_000

/** A run with more requests than this is no run: 2,000 batches. */
const MOST_REQUESTS = 2_000

export function drainOf(parts: DrainParts): Drain {
  const { outbox, ports } = parts
  async function run(): Promise<void> {
    await ports.alone(LOCK, () => drainAll(parts))
    const now = ports.now()
    const waits = (await outbox.open()).map((operation) => waitOf(operation.waitUntil, now))
    const paused = waitOf(await outbox.pausedUntil(), now)
    // Those that are due and still open belong to somebody who is not signed in, or to a run that rests.
    const next = Math.max(paused, Math.min(...waits.filter((wait) => wait > 0)))
    if (next < NEAR_MS) ports.later(() => void run(), next)
  }
  return { run }
}

/** Request after request, as long as there is work and nothing says that the next one would fail too. */
async function drainAll(parts: DrainParts): Promise<void> {
  const { outbox, sessions, ports } = parts
  await recover(parts, ports.now())
  let open = await giveUpCancelled(await openOperations(parts), parts)
  if (open.length === 0) return
  const opened = await sessions.open()
  if (!opened.ok) return
  const { accountId: actorId } = opened.value.actor
  for (let requests = 0; requests < MOST_REQUESTS; requests++) {
    const now = ports.now()
    if (waitOf(await outbox.pausedUntil(), now) > 0) return
    const work = nextWork(open, { actorId, now, bulks: await outbox.bulks() })
    if (!work) return
    const { moved, goesOn } = await deliver(work, opened.value, parts)
    open = withMoved(open, work.operations, moved)
    await parts.moved(moved)
    if (!goesOn) return
  }
}

/** While the lock is ours nobody else sends: whoever stands at `sending` was abandoned, and nobody knows what became of it. */
async function openOperations({ outbox }: DrainParts): Promise<Operation[]> {
  const open = await outbox.open()
  const abandoned = open.filter(({ state }) => state === 'sending')
  if (abandoned.length === 0) return open
  await outbox.move(abandoned.map(({ id }) => ({ id, to: 'unknown' })))
  return outbox.open()
}

/** What was under way when its run was cancelled, and turned out not to be done, is not sent any more. */
async function giveUpCancelled(open: Operation[], { outbox, journal }: DrainParts) {
  const unsent = open.filter(({ state }) => state === 'queued' || state === 'waiting')
  const runs = [...new Set(unsent.flatMap(({ bulk }) => bulk ?? []))]
  const found = await Promise.all(runs.map((id) => outbox.bulk(id)))
  const over = new Set(found.flatMap((run) => (run?.state === 'cancelled' ? run.id : [])))
  const given = unsent.filter(({ bulk }) => bulk && over.has(bulk))
  const moved = await outbox.move(given.map(({ id }) => ({ id, to: 'cancelled' })))
  await journal.settle(moved.map(({ id }) => id))
  const ids = new Set(moved.map(({ id }) => id))
  return open.filter(({ id }) => !ids.has(id))
}

/** The list as it stands after some of it was worked on. What did not move was not free to: it is left to the next run. */
function withMoved(open: Operation[], worked: Operation[], moved: Operation[]): Operation[] {
  const after = new Map(moved.map((operation) => [operation.id, operation]))
  const touched = new Set(worked.map(({ id }) => id))
  return open.flatMap((operation) => {
    if (!touched.has(operation.id)) return operation
    const next = after.get(operation.id)
    return next && !isOver(next) ? next : []
  })
}
