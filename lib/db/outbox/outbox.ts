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

/** What is stored together with operations. `replaces`: the operation whose place they take. */
export interface EnqueueOptions {
  run?: BulkRun | undefined
  replaces?: string | undefined
  payloads?: EncryptedPayload[] | undefined
}

/** Which outbox this is, and how many operations were accepted in it. */
export type Sentinel = Pick<OutboxMeta, 'generation' | 'accepted'>

/** What became of operations that were to be stored. */
export interface Accepted {
  /** What stands now, in the order in which it was asked for. */
  operations: Operation[]
  /** Those of them that were not there before. */
  added: Operation[]
  /** As of the commit that stored them. */
  sentinel: Sentinel
}

/** The durable queue of operations, each change of which is one transaction with its audit rows. */
export interface Outbox extends OutboxReader {
  /**
   * Stores operations before anything is sent, with the run or the payloads that belong to them, and the end of the one they replace. What is there
   * already wins, as does an open operation that is to do the same to the same account: pressing a button twice is no second sync.
   */
  enqueue(operations: Operation[], more?: EnqueueOptions): Promise<Accepted>
  /** How many operations the backend has not had the last word on, and how many somebody has to look at. */
  readCounts(): Promise<OutboxCounts>
  /** Makes moves of the table `TRANSITIONS`; one that is not in it changes nothing. Answers with those that moved, as they are then. */
  transition(moves: Transition[]): Promise<Operation[]>
  /** Moves to `sending` what may be sent at this moment: not cancelled meanwhile, nor of a run that does not run. */
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
  /** Keeps until when the backend asked for a pause, in epoch milliseconds. */
  setPause(until: number): Promise<void>
  /** Made when it is first asked for. */
  sentinel(): Promise<Sentinel>
  /** Adds what a lost store had, as far as it is not there, and notes that it was lost. Answers with the sentinel of what has it now. */
  rebuild(operations: Operation[], bulks: BulkRun[], at: number): Promise<Sentinel>
}

/** So many operations are a run, made just now: it is not to be expected that any of them is there. */
const MANY = 100

export function createOutbox(db: TandemDatabase, now: () => number = Date.now): Outbox {
  const { added, commit: step } = createTransitionWriter(db, now)
  const counter = createOutboxCounter(db)
  const changed = [db.outbox, db.letters, db.bulks, db.audit]
  const all = [...changed, db.marks]

  /** All or nothing; where the browser is full, the mirror makes way. */
  async function writeIn<Value>(tables: Table[], write: (change: OutboxCounts) => Promise<Value>) {
    let change = { open: 0, attention: 0 }
    try {
      const value = await withQuotaRecovery(db, () => {
        change = { open: 0, attention: 0 }
        // An async function, so that Dexie knows that it has to follow what is awaited in there.
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
    // The counts are those of the outbox before.
    counter.forget()
    return meta
  }

  /** `bulkAdd`: none of them is looked up first, which takes long for thousands that are new. */
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
      // All of it may stand in the outbox already, each as somebody's single operation.
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
