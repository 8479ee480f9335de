import type { Operation } from '../../domain/outbox/operation.ts'
import { BATCH, waitOf } from './next-work.ts'
import { processQueue, type QueueParts } from './process-queue.ts'
import { type RecoveryParts, recover } from './recovery.ts'

/** The only sender of operations. One runs at a time in the whole browser. */
export interface Drain {
  /**
   * Sends the operations that are due, oldest first. Schedules another run for those that have to wait less than 20 s; later ones
   * are left to the alarm.
   */
  run(): Promise<void>
}

/** Parts of the worker that the drain uses. */
export interface DrainParts extends Omit<QueueParts, 'backup' | 'mirror'>, RecoveryParts {}

const LOCK = 'tandem-outbox'

/** Waits longer than this, in milliseconds, are left to the alarm: the browser may stop the worker after 30 s of rest. */
const NEAR_MS = 20_000

/** Creates the drain. `batch`: operations of a run per request, at most as many as the backend takes. */
export function createDrain(given: Omit<DrainParts, 'batch'>, batch = BATCH): Drain {
  const parts = { ...given, batch }
  const { outbox, ports } = parts
  let waiting: Promise<void> | undefined

  /** Drains once the lock is free. A call made while another one waits for the lock shares its drain, which finds all stored by then. */
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
    // Those that are due and still open belong to somebody who is not signed in, or to a paused run.
    const next = Math.max(paused, Math.min(...waits.filter((wait) => wait > 0)))
    if (next < NEAR_MS) ports.later(() => void run(), next)
  }

  return { run }
}

/** Recovers what was lost, then sends request after request while there is work. */
async function drainAll(parts: DrainParts): Promise<void> {
  const { sessions, ports } = parts
  const found = await recover(parts, ports.now())
  const open = await giveUpCancelled(await withoutAbandoned(found, parts), parts)
  if (open.length === 0) return
  const opened = await sessions.open()
  if (!opened.ok) return
  await processQueue(open, opened.value, parts)
}

/** Moves abandoned operations to `unknown`: nobody else sends under this lock, so one in `sending` was left by a worker that stopped. */
async function withoutAbandoned(open: Operation[], { outbox }: DrainParts): Promise<Operation[]> {
  const abandoned = open.filter(({ state }) => state === 'sending')
  if (abandoned.length === 0) return open
  await outbox.transition(abandoned.map(({ id }) => ({ id, to: 'unknown' })))
  return outbox.open()
}

/** Cancels operations that were being sent when their run was cancelled, and turned out not to have been done. */
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
