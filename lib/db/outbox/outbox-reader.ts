import type { Branch } from '../../domain/branch.ts'
import type { BulkRun, BulkRunCounts } from '../../domain/outbox/bulk-run.ts'
import {
  ATTENTION_STATES,
  hasPayload,
  OPEN_STATES,
  type Operation,
  type OperationState,
} from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { countsOf } from './bulk-run-counts.ts'
import { inStates } from './by-state.ts'
import { isPayloadDone } from './transitions.ts'

/** Reads the outbox for the worker. */
export interface OutboxReader {
  get(id: string): Promise<Operation | undefined>
  /** Reads all operations of this actor on an account, oldest first. */
  operationsFor(accountId: string, actorId: string): Promise<Operation[]>
  /** Reads this actor's messages and requests to a client in one branch that are not sent yet or were refused, oldest first. */
  payloadOperationsFor(accountId: string, to: Branch, actorId: string): Promise<Operation[]>
  /** Reads all open operations, oldest first. */
  open(): Promise<Operation[]>
  /** Reads the operations that ended without being done and that nobody has dealt with yet. */
  attention(): Promise<Operation[]>
  run(id: string): Promise<BulkRun | undefined>
  /** Reads the runs that are not over, oldest first. */
  runs(): Promise<BulkRun[]>
  counts(bulkId: string): Promise<BulkRunCounts>
  /** Reads the ids of a run's operations in these states. */
  idsOf(bulkId: string, states: OperationState[]): Promise<string[]>
  /** Returns when the pause that the backend asked for ends, in epoch milliseconds; 0 if there is none. */
  pausedUntil(): Promise<number>
}

export function createOutboxReader(db: TandemDatabase): OutboxReader {
  async function operationsFor(accountId: string, actorId: string) {
    const all = await db.outbox.where('accountId').equals(accountId).sortBy('madeAt')
    return all.filter((operation) => operation.actorId === actorId)
  }

  return {
    get: (id) => db.outbox.get(id),

    operationsFor,

    async payloadOperationsFor(accountId, to, actorId) {
      const all = await operationsFor(accountId, actorId)
      return all.filter(
        (operation) => operation.to === to && hasPayload(operation) && !isPayloadDone(operation),
      )
    },

    async open() {
      const all = await inStates(db, OPEN_STATES)
      return all.sort((a, b) => a.madeAt - b.madeAt)
    },

    attention: () => inStates(db, ATTENTION_STATES),

    run: (id) => db.bulks.get(id),

    async runs() {
      const all = await db.bulks.where('state').anyOf(['running', 'paused', 'stopped']).toArray()
      return all.sort((a, b) => a.madeAt - b.madeAt)
    },

    counts: (bulkId) => countsOf(db, bulkId),

    idsOf: (bulkId, states) =>
      db.outbox
        .where('[bulk+state]')
        .anyOf(states.map((state) => [bulkId, state]))
        .primaryKeys(),

    async pausedUntil() {
      const pause = await db.marks.get('pause')
      return pause?.name === 'pause' ? pause.until : 0
    },
  }
}
