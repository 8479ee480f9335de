import { canMove, OPEN_STATES, type Operation, type OperationState } from '../domain/operation.ts'
import type { TandemDatabase } from './database.ts'

/** What a move may set besides the state. */
export type Settled = Partial<
  Pick<
    Operation,
    | 'waitUntil'
    | 'syncId'
    | 'undoUntil'
    | 'unchanged'
    | 'role'
    | 'roleRefused'
    | 'versionAfter'
    | 'problem'
    | 'tries'
  >
>

/** The durable queue of operations, each move of which is one transaction with its audit row. */
export interface Outbox {
  /** Stores an operation before anything is sent. The one that is there already wins: a second press is no second sync. */
  accept(operation: Operation): Promise<Operation>
  get(id: string): Promise<Operation | undefined>
  /** The newest operation of this actor on an account. */
  newestFor(accountId: string, actorId: string): Promise<Operation | undefined>
  /** Everything the backend has not had the last word on, oldest first. */
  open(): Promise<Operation[]>
  /** Makes a move of the table `MOVES` and notes it; a move that is not in it changes nothing. Returns what stands then. */
  move(id: string, to: OperationState, settled?: Settled): Promise<Operation | undefined>
}

export function outboxIn(db: TandemDatabase): Outbox {
  return {
    accept: (operation) =>
      db.transaction('rw', db.outbox, db.audit, async () => {
        const known = await db.outbox.get(operation.id)
        if (known) return known
        await db.outbox.add(operation)
        await db.audit.add(auditOf(operation))
        return operation
      }),

    get: (id) => db.outbox.get(id),

    async newestFor(accountId, actorId) {
      const all = await db.outbox.where('accountId').equals(accountId).sortBy('madeAt')
      return all.findLast((operation) => operation.actorId === actorId)
    },

    async open() {
      const all = await db.outbox.where('state').anyOf(OPEN_STATES).toArray()
      return all.sort((a, b) => a.madeAt - b.madeAt)
    },

    move: (id, to, settled = {}) =>
      db.transaction('rw', db.outbox, db.audit, async () => {
        const operation = await db.outbox.get(id)
        if (!operation || !canMove(operation.state, to)) return operation
        const { waitUntil: _, problem: __, ...kept } = operation
        const moved: Operation = { ...kept, ...settled, state: to }
        await db.outbox.put(moved)
        await db.audit.add(auditOf(moved))
        return moved
      }),
  }
}

function auditOf({ id, accountId, actorId, state, problem }: Operation) {
  return {
    at: Date.now(),
    operationId: id,
    accountId,
    actorId,
    outcome: state,
    ...(problem && { problem: problem.name }),
  }
}
