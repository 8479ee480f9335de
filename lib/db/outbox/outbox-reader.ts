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

/** What stands in the outbox, as the worker asks for it. Reading changes nothing. */
export interface OutboxReader {
  get(id: string): Promise<Operation | undefined>
  /** All operations of this actor on an account, the one made first at the front. */
  operationsFor(accountId: string, actorId: string): Promise<Operation[]>
  /** This actor's payloads for a client in one branch that did not get through yet or were refused, the oldest first. */
  payloadOperationsFor(accountId: string, to: Branch, actorId: string): Promise<Operation[]>
  /** Everything the backend has not had the last word on, oldest first. */
  open(): Promise<Operation[]>
  /** Everything that ended without being done and that nobody has looked at. */
  attention(): Promise<Operation[]>
  run(id: string): Promise<BulkRun | undefined>
  /** The runs that are not over, oldest first. */
  runs(): Promise<BulkRun[]>
  counts(bulkId: string): Promise<BulkRunCounts>
  /** Ids of a run's operations that stand in one of these states. */
  idsOf(bulkId: string, states: OperationState[]): Promise<string[]>
  /** When the pause that the backend asked for is over, in epoch milliseconds; 0 without one. */
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
