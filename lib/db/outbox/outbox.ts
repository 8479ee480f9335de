import Dexie, { type Table } from 'dexie'
import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { withQuotaRecovery } from '../quota.ts'
import type { EncryptedPayload, OutboxMeta } from '../rows.ts'
import { appendAudit } from './audit-log.ts'
import { checkRunIn, type RunCircuitBreaker } from './bulk-run-counts.ts'
import { createOutboxCounter, type OutboxCounts } from './counts.ts'
import { findDuplicate, orderedAfter, readOpenOperations } from './open-operations.ts'
import { createOutboxReader, type OutboxReader } from './outbox-reader.ts'
import {
  type Claim,
  type CommitResult,
  createTransitionWriter,
  type OutboxCommit,
  type Transition,
} from './transitions.ts'

/** Data stored together with operations: their run, and their payloads. `replaces`: id of the operation that they replace. */
export interface EnqueueOptions {
  run?: BulkRun | undefined
  replaces?: string | undefined
  payloads?: EncryptedPayload[] | undefined
}

/** Identifies an outbox and says how many operations it has accepted. */
export type Sentinel = Pick<OutboxMeta, 'generation' | 'accepted'>

/** The result of storing operations. */
export interface Accepted {
  /** The operations that the outbox holds now, in the order of those given. */
  operations: Operation[]
  /** Those that were not there before. */
  added: Operation[]
  /** The sentinel after the commit that stored them. */
  sentinel: Sentinel
}

/** The durable queue of operations. Each change is one transaction, with its audit rows. */
export interface Outbox extends OutboxReader {
  /**
   * Stores operations before anything is sent, with their run and payloads, and ends the one they replace. An operation with the same
   * id that is there already wins, as does an open sync that does the same: two presses of a button make one sync.
   */
  enqueue(operations: Operation[], more?: EnqueueOptions): Promise<Accepted>
  /** Returns the number of open operations, and of those that need attention. */
  readCounts(): Promise<OutboxCounts>
  /** Makes transitions; one that `TRANSITIONS` lacks changes nothing. Answers with the changed operations, as they are afterwards. */
  transition(moves: Transition[]): Promise<Operation[]>
  /** Moves operations to `sending`, except those that were cancelled meanwhile or whose run is not running. */
  claim(claims: Claim[]): Promise<Operation[]>
  /** Makes transitions, checks runs and claims in one commit. */
  step(step: OutboxCommit): Promise<CommitResult>
  /** Applies the circuit breaker to a run, if it is not over. */
  checkRun(bulkId: string, checkRun: RunCircuitBreaker): Promise<void>
  /** Changes a run, if it still stands in one of these states. Cancelling it cancels what was not sent. */
  changeRun(
    id: string,
    from: BulkRun['state'][],
    change: Partial<BulkRun>,
  ): Promise<BulkRun | undefined>
  /** Stores the end of the pause that the backend asked for, in epoch milliseconds. */
  setPause(until: number): Promise<void>
  /** Returns the sentinel, and creates it if there is none. */
  sentinel(): Promise<Sentinel>
  /** Adds operations and runs of a lost outbox that are not there, and an audit row for the loss. Answers with the new sentinel. */
  rebuild(operations: Operation[], bulks: BulkRun[], at: number): Promise<Sentinel>
}

/** From this many on, operations are a new run, and most likely none of them is stored yet. */
const MANY = 100

export function createOutbox(db: TandemDatabase, now: () => number = Date.now): Outbox {
  const { added, commit: step } = createTransitionWriter(db, now)
  const counter = createOutboxCounter(db)
  const changed = [db.outbox, db.letters, db.bulks, db.audit]
  const all = [...changed, db.marks]

  /** Writes all or nothing. If the storage is full, erases the mirror and tries again. */
  async function writeIn<Value>(tables: Table[], write: (change: OutboxCounts) => Promise<Value>) {
    let change = { open: 0, attention: 0 }
    try {
      const value = await withQuotaRecovery(db, () => {
        change = { open: 0, attention: 0 }
        // An async function, so that Dexie tracks what is awaited inside.
        return db.transaction('rw', tables, async () => write(change))
      })
      counter.add(change)
      return value
    } catch (error) {
      counter.forget()
      throw error
    }
  }
  // Without the table `marks`, which the mirror locks as well, so that neither waits for the other.
  const steps = (wanted: OutboxCommit) => writeIn(changed, (change) => step(wanted, change))

  const readMeta = async (): Promise<OutboxMeta> => {
    const known = await db.marks.get('outbox')
    if (known?.name === 'outbox') return known
    return { name: 'outbox', generation: crypto.randomUUID(), accepted: 0 }
  }

  const made = async () => {
    const meta = await readMeta()
    await db.marks.put(meta)
    // The counts may be those of a lost outbox.
    counter.forget()
    return meta
  }

  /** Stores operations in one transaction. `bulkAdd`: without looking them up first, which takes long for thousands of new ones. */
  const acceptAll = (
    operations: Operation[],
    { run: bulk, replaces, payloads = [] }: EnqueueOptions = {},
    how: 'bulkPut' | 'bulkAdd' = 'bulkPut',
  ) =>
    writeIn(all, async (change): Promise<Accepted> => {
      const openOperations = await readOpenOperations(db, operations)
      const known = how === 'bulkAdd' ? [] : await db.outbox.bulkGet(operations.map(({ id }) => id))
      const existing = operations.map(
        (each, at) => known[at] ?? findDuplicate(openOperations, each),
      )
      const made = operations.map((each, at) => existing[at] ?? orderedAfter(openOperations, each))
      const fresh = made.filter((_, at) => existing[at] === undefined)
      if (replaces) await step({ transitions: [{ id: replaces, to: 'replaced' }] }, change)
      // All of them may be in the outbox already, as single operations.
      const state = fresh.length > 0 ? 'running' : 'ended'
      if (bulk) await db.bulks.put({ ...bulk, state, size: fresh.length })
      await added(fresh, change, how)
      const ids = new Set(fresh.map(({ id }) => id))
      const addedPayloads = payloads.filter(({ operationId }) => ids.has(operationId))
      if (addedPayloads.length > 0) await db.letters.bulkPut(addedPayloads)
      const before = await readMeta()
      const after = { ...before, accepted: before.accepted + fresh.length }
      await db.marks.put(after)
      return { operations: made, added: fresh, sentinel: sentinelOf(after) }
    })

  return {
    ...createOutboxReader(db),

    async enqueue(operations, more) {
      if (operations.length < MANY) return acceptAll(operations, more)
      try {
        return await acceptAll(operations, more, 'bulkAdd')
      } catch (error) {
        // One of them is there already.
        if (!(error instanceof Dexie.BulkError)) throw error
        return acceptAll(operations, more)
      }
    },

    readCounts: counter.read,

    transition: async (moves) =>
      moves.length > 0 ? (await steps({ transitions: moves })).changed : [],

    claim: async (claims) => (await steps({ transitions: [], claims })).claimed,

    step: steps,

    checkRun: (bulkId, breaker) => writeIn(changed, () => checkRunIn(db, bulkId, breaker)),

    changeRun: (id, from, wanted) =>
      writeIn(changed, async (change) => {
        const bulk = await db.bulks.get(id)
        if (!bulk || !from.includes(bulk.state)) return undefined
        const { reason: _, problem: __, ...kept } = bulk
        const changed: BulkRun = { ...kept, ...wanted }
        await db.bulks.put(changed)
        if (changed.state === 'cancelled') {
          const unsent = await db.outbox
            .where('[bulk+state]')
            .anyOf([
              [id, 'queued'],
              [id, 'waiting'],
            ])
            .toArray()
          await step(
            { transitions: unsent.map((each) => ({ id: each.id, to: 'cancelled' })) },
            change,
          )
        }
        return changed
      }),

    async setPause(until) {
      await db.marks.put({ name: 'pause', until })
    },

    async sentinel() {
      const known = await db.marks.get('outbox')
      return sentinelOf(known?.name === 'outbox' ? known : await writeIn([db.marks], made))
    },

    rebuild: (operations, bulks, at) =>
      writeIn(all, async (change) => {
        counter.forget()
        const known = await db.outbox.bulkGet(operations.map(({ id }) => id))
        const runs = await db.bulks.bulkGet(bulks.map(({ id }) => id))
        await db.bulks.bulkPut(bulks.filter((_, at) => runs[at] === undefined))
        await appendAudit(db, [{ at, outcome: 'rebuilt' }])
        await added(
          operations.filter((_, at) => known[at] === undefined),
          change,
        )
        return sentinelOf(await made())
      }),
  }
}

function sentinelOf({ generation, accepted }: OutboxMeta): Sentinel {
  return { generation, accepted }
}
