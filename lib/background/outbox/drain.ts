import type { Operation } from '../../domain/outbox/operation.ts'
import { BATCH, waitOf } from './next-work.ts'
import { processQueue, type QueueParts } from './process-queue.ts'
import { type RecoveryParts, recover } from './recovery.ts'

/** The only sender of operations. One runs at a time in the whole browser. */
export interface Drain {
  /**
   * Does what is due, oldest first, and comes back. What has to wait a moment is tried again by itself, what has to wait
   * longer is left to the next run.
   */
  run(): Promise<void>
}

/** Parts of the worker that the drain uses. */
export interface DrainParts extends Omit<QueueParts, 'backup' | 'mirror'>, RecoveryParts {}

const LOCK = 'tandem-outbox'

/** The worker may be stopped after half a minute of rest; whatever waits longer than this is a matter for the alarm. */
const NEAR_MS = 20_000

/** `batch`: operations of a run per request, at most as many as the backend takes. */
export function createDrain(given: Omit<DrainParts, 'batch'>, batch = BATCH): Drain {
  const parts = { ...given, batch }
  const { outbox, ports } = parts
  let waiting: Promise<void> | undefined

  /** A caller that comes while another one waits for the lock shares its drain, which finds all that is stored by then. */
  function run(): Promise<void> {
    if (waiting) return waiting
    let hasStarted = false
    const drained = ports.alone(LOCK, () => {
      hasStarted = true
      waiting = undefined
      return drainAll(parts)
    })
    const mine = drained.then(comeAgain)
    if (!hasStarted) waiting = mine
    return mine
  }

  async function comeAgain(): Promise<void> {
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
  const { sessions, ports } = parts
  const found = await recover(parts, ports.now())
  const open = await giveUpCancelled(await withoutAbandoned(found, parts), parts)
  if (open.length === 0) return
  const opened = await sessions.open()
  if (!opened.ok) return
  await processQueue(open, opened.value, parts)
}

/** Moves abandoned operations to `unknown`: while the lock is ours nobody else sends, so one at `sending` belongs to a worker that died. */
async function withoutAbandoned(open: Operation[], { outbox }: DrainParts): Promise<Operation[]> {
  const abandoned = open.filter(({ state }) => state === 'sending')
  if (abandoned.length === 0) return open
  await outbox.transition(abandoned.map(({ id }) => ({ id, to: 'unknown' })))
  return outbox.open()
}

/** Cancels operations that were being sent when their run was cancelled, and turned out not to be done. */
async function giveUpCancelled(open: Operation[], { outbox, backup }: DrainParts) {
  const unsent = open.filter(({ state }) => state === 'queued' || state === 'waiting')
  const runs = [...new Set(unsent.flatMap(({ bulk }) => bulk ?? []))]
  const found = await Promise.all(runs.map((id) => outbox.run(id)))
  const over = new Set(found.flatMap((run) => (run?.state === 'cancelled' ? run.id : [])))
  const given = unsent.filter(({ bulk }) => bulk && over.has(bulk))
  if (given.length === 0) return open
  const moved = await outbox.transition(given.map(({ id }) => ({ id, to: 'cancelled' })))
  await backup.remove(moved.map(({ id }) => id))
  const ids = new Set(moved.map(({ id }) => id))
  return open.filter(({ id }) => !ids.has(id))
}
