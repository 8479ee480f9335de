import type { Branch } from '../domain/branch.ts'
import type { Bulk, BulkCounts } from '../domain/bulk.ts'
import {
  ATTENTION_STATES,
  canMove,
  isLetter,
  MOVES,
  OPEN_STATES,
  type Operation,
  type OperationState,
} from '../domain/operation.ts'
import { type AuditRow, appendAudit } from './audit-log.ts'
import { madeAfter, openBeside, sameAim } from './beside.ts'
import type { OutboxMark, TandemDatabase } from './database.ts'
import type { SealedLetter } from './letters.ts'
import { withRoom } from './room.ts'

/** What a move may set besides the state. */
export type Settled = Partial<
  Pick<
    Operation,
    | 'version'
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

/** One move of one operation. */
export interface Move {
  id: string
  to: OperationState
  settled?: Settled | undefined
}

/** What is stored together with operations. `replaces`: the operation whose place they take. */
export interface Beyond {
  bulk?: Bulk | undefined
  replaces?: string | undefined
  letters?: SealedLetter[] | undefined
}

/** Which outbox this is, and how many operations were accepted in it. */
export type Sentinel = Pick<OutboxMark, 'generation' | 'accepted'>

/** The durable queue of operations, each change of which is one transaction with its audit rows. */
export interface Outbox {
  /**
   * Stores operations before anything is sent, with the run or the letters that belong to them, and the end of the one they replace. What is there
   * already wins, as does an open operation that is to do the same to the same account: a second press is no second sync.
   * Answers with what stands, in the same order.
   */
  accept(operations: Operation[], more?: Beyond): Promise<Operation[]>
  get(id: string): Promise<Operation | undefined>
  /** The newest operation of this actor on an account, without letters that went out: those stand in the conversation. */
  newestFor(accountId: string, actorId: string): Promise<Operation | undefined>
  /** This actor's letters for a client in one branch that did not get through yet or were refused, the oldest first. */
  lettersFor(accountId: string, to: Branch, actorId: string): Promise<Operation[]>
  /** Everything the backend has not had the last word on, oldest first. */
  open(): Promise<Operation[]>
  /** Everything that ended without being done and that nobody has looked at. */
  attention(): Promise<Operation[]>
  /** How many operations the backend has not had the last word on, and how many somebody has to look at. */
  tally(): Promise<{ open: number; attention: number }>
  /** Makes moves of the table `MOVES`; one that is not in it changes nothing. Answers with those that moved, as they are then. */
  move(moves: Move[]): Promise<Operation[]>
  /** Moves to `sending` what may be sent at this moment: not cancelled meanwhile, nor of a run that does not run. */
  claim(moves: Omit<Move, 'to'>[]): Promise<Operation[]>
  bulk(id: string): Promise<Bulk | undefined>
  /** The runs that are not over, oldest first. */
  bulks(): Promise<Bulk[]>
  counts(bulkId: string): Promise<BulkCounts>
  /** Ids of a run's operations that stand in one of these states. */
  idsOf(bulkId: string, states: OperationState[]): Promise<string[]>
  /** Changes a run, if it still stands in one of these states. Cancelling it cancels what was not sent. */
  changeBulk(id: string, from: Bulk['state'][], change: Partial<Bulk>): Promise<Bulk | undefined>
  /** When the pause that the backend asked for is over, in epoch milliseconds; 0 without one. */
  pausedUntil(): Promise<number>
  pauseUntil(until: number): Promise<void>
  /** Made when it is first asked for. */
  sentinel(): Promise<Sentinel>
  /** Adds what a lost store had, as far as it is not there, and notes that it was lost. */
  rebuild(operations: Operation[], bulks: Bulk[], at: number): Promise<void>
}

export function outboxIn(db: TandemDatabase, now: () => number = Date.now): Outbox {
  const tables = [db.outbox, db.letters, db.bulks, db.audit, db.marks]
  /** All or nothing; where the browser is full, the mirror makes way. */
  const write = <Value>(change: () => Promise<Value>) =>
    withRoom(db, () => db.transaction('rw', tables, change))

  const audited = async (operations: Operation[]) => {
    await db.outbox.bulkPut(operations)
    await appendAudit(
      db,
      operations.map((operation) => auditOf(operation, now())),
    )
  }

  const mark = async (): Promise<OutboxMark> => {
    const known = await db.marks.get('outbox')
    if (known?.name === 'outbox') return known
    return { name: 'outbox', generation: crypto.randomUUID(), accepted: 0 }
  }

  const moveAll = async (moves: Move[]) => {
    const rows = await db.outbox.bulkGet(moves.map(({ id }) => id))
    const moved = moves.flatMap(({ to, settled }, at) => {
      const row = rows[at]
      return row && canMove(row.state, to) ? movedTo(row, to, settled) : []
    })
    const read = moved.filter(isRead).map(({ id }) => id)
    if (read.length > 0) await db.letters.bulkDelete(read)
    await audited(moved)
    return moved
  }

  return {
    accept: (operations, { bulk, replaces, letters = [] } = {}) =>
      write(async () => {
        const beside = await openBeside(db, operations)
        const known = await db.outbox.bulkGet(operations.map(({ id }) => id))
        const standing = operations.map((each, at) => known[at] ?? sameAim(beside, each))
        const made = operations.map((each, at) => standing[at] ?? madeAfter(beside, each))
        const fresh = made.filter((_, at) => standing[at] === undefined)
        if (replaces) await moveAll([{ id: replaces, to: 'replaced' }])
        // All of it may stand in the outbox already, each as somebody's single press.
        const state = fresh.length > 0 ? 'running' : 'ended'
        if (bulk) await db.bulks.put({ ...bulk, state, size: fresh.length })
        await audited(fresh)
        const ids = new Set(fresh.map(({ id }) => id))
        const enclosed = letters.filter(({ operationId }) => ids.has(operationId))
        if (enclosed.length > 0) await db.letters.bulkPut(enclosed)
        const before = await mark()
        await db.marks.put({ ...before, accepted: before.accepted + fresh.length })
        return made
      }),

    get: (id) => db.outbox.get(id),

    async newestFor(accountId, actorId) {
      const all = await db.outbox.where('accountId').equals(accountId).sortBy('madeAt')
      return all.findLast(
        (operation) => operation.actorId === actorId && !(isLetter(operation) && isRead(operation)),
      )
    },

    async lettersFor(accountId, to, actorId) {
      const all = await db.outbox.where('accountId').equals(accountId).sortBy('madeAt')
      return all.filter(
        (operation) =>
          operation.actorId === actorId &&
          operation.to === to &&
          isLetter(operation) &&
          !isRead(operation),
      )
    },

    async open() {
      const all = await db.outbox
        .where('state')
        .anyOf([...OPEN_STATES])
        .toArray()
      return all.sort((a, b) => a.madeAt - b.madeAt)
    },

    attention: () =>
      db.outbox
        .where('state')
        .anyOf([...ATTENTION_STATES])
        .toArray(),

    async tally() {
      const counted = (states: readonly OperationState[]) =>
        db.outbox
          .where('state')
          .anyOf([...states])
          .count()
      const [open, attention] = await Promise.all([counted(OPEN_STATES), counted(ATTENTION_STATES)])
      return { open, attention }
    },

    move: (moves) => write(() => moveAll(moves)),

    claim: (moves) =>
      write(async () => {
        const rows = await db.outbox.bulkGet(moves.map(({ id }) => id))
        const runs = await db.bulks.bulkGet(rows.map((row) => row?.bulk ?? ''))
        const free = moves.filter((_, at) => !rows[at]?.bulk || runs[at]?.state === 'running')
        return moveAll(free.map((move) => ({ ...move, to: 'sending' })))
      }),

    bulk: (id) => db.bulks.get(id),

    async bulks() {
      const all = await db.bulks.where('state').anyOf(['running', 'paused', 'stopped']).toArray()
      return all.sort((a, b) => a.madeAt - b.madeAt)
    },

    counts: (bulkId) => countsOf(db, bulkId),

    idsOf: (bulkId, states) =>
      db.outbox
        .where('[bulk+state]')
        .anyOf(states.map((state) => [bulkId, state]))
        .primaryKeys(),

    changeBulk: (id, from, change) =>
      write(async () => {
        const bulk = await db.bulks.get(id)
        if (!bulk || !from.includes(bulk.state)) return undefined
        const { reason: _, problem: __, ...kept } = bulk
        const changed: Bulk = { ...kept, ...change }
        await db.bulks.put(changed)
        if (changed.state === 'cancelled') {
          const unsent = await db.outbox
            .where('[bulk+state]')
            .anyOf([
              [id, 'queued'],
              [id, 'waiting'],
            ])
            .toArray()
          await moveAll(unsent.map((each) => ({ id: each.id, to: 'cancelled' })))
        }
        return changed
      }),

    async pausedUntil() {
      const pause = await db.marks.get('pause')
      return pause?.name === 'pause' ? pause.until : 0
    },

    async pauseUntil(until) {
      await db.marks.put({ name: 'pause', until })
    },

    sentinel: () =>
      write(async () => {
        const found = await mark()
        await db.marks.put(found)
        return { generation: found.generation, accepted: found.accepted }
      }),

    rebuild: (operations, bulks, at) =>
      write(async () => {
        const known = await db.outbox.bulkGet(operations.map(({ id }) => id))
        const runs = await db.bulks.bulkGet(bulks.map(({ id }) => id))
        await db.bulks.bulkPut(bulks.filter((_, place) => runs[place] === undefined))
        await appendAudit(db, [{ at, outcome: 'rebuilt' }])
        await audited(operations.filter((_, place) => known[place] === undefined))
      }),
  }
}

/** Whether nobody needs the letter any more that may belong to it. */
function isRead({ state }: Operation): boolean {
  return state === 'done' || state === 'cancelled' || state === 'replaced'
}

function movedTo(row: Operation, state: OperationState, settled: Settled = {}): Operation {
  const { waitUntil: _, problem: __, ...kept } = row
  return { ...kept, ...settled, state }
}

/** How many operations of a run stand where, by keys alone. */
export async function countsOf(db: TandemDatabase, bulkId: string): Promise<BulkCounts> {
  // Safe: MOVES is a Record over OperationState.
  const states = Object.keys(MOVES) as OperationState[]
  const counted = await Promise.all(
    states.map((state) => db.outbox.where('[bulk+state]').equals([bulkId, state]).count()),
  )
  return Object.fromEntries(states.map((state, at) => [state, counted[at] ?? 0]))
}

function auditOf(
  { id, task, accountId, to, actorId, state, problem }: Operation,
  at: number,
): AuditRow {
  return {
    at,
    operationId: id,
    accountId,
    actorId,
    task: task.kind,
    to,
    outcome: state,
    ...(problem && { problem: problem.name }),
  }
}
