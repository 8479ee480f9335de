import {
  canTransition,
  hasPayload,
  isAnswered,
  type Operation,
  type OperationState,
} from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import type { AuditRow, ChainedRow } from '../rows.ts'
import { chained } from './audit-chain.ts'
import { endOfAudit } from './audit-log.ts'
import { checkRunIn, type RunCircuitBreaker } from './bulk-run-counts.ts'
import { addToCounts, type OutboxCounts } from './counts.ts'

/** The fields that a transition may set besides the state. */
export type TransitionFields = Partial<
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

/** One change of state of one operation. */
export interface Transition {
  id: string
  to: OperationState
  fields?: TransitionFields | undefined
}

/** A transition to `sending`, made only if the operation may be sent. */
export type Claim = Omit<Transition, 'to'>

/** The content of one commit: it makes the transitions, checks each run that they changed, then claims. */
export interface OutboxCommit {
  transitions: readonly Transition[]
  breaker?: RunCircuitBreaker | undefined
  claims?: readonly Claim[] | undefined
  /** The run that most operations belong to, if known: its rows are read together. */
  run?: string | undefined
}

type How = 'bulkPut' | 'bulkAdd'

/** The operations that changed state, and those that were claimed, as they are afterwards. */
export interface CommitResult {
  changed: Operation[]
  claimed: Operation[]
}

/**
 * Creates the writer of transitions. Call its functions in a transaction on the outbox, the payloads, the runs and the audit.
 * `change`: the change of the counts, which they add to.
 */
export function createTransitionWriter(db: TandemDatabase, now: () => number) {
  const linesOf = (operations: readonly Operation[]) =>
    operations.map((operation) => auditRowOf(operation, now()))

  /** Writes operations and audit rows, and deletes payloads that are done. All requests start at once, so the browser never waits. */
  function write(operations: Operation[], lines: ChainedRow[], how: How = 'bulkPut') {
    const read = operations
      .filter((each) => hasPayload(each) && isPayloadDone(each))
      .map(({ id }) => id)
    return Promise.all([
      db.outbox[how](operations),
      db.audit.bulkPut(lines),
      ...(read.length > 0 ? [db.letters.bulkDelete(read)] : []),
    ])
  }

  /** Returns the claimed operations: those of a running run, or of none. */
  async function claimed(claims: readonly Claim[], rows: readonly (Operation | undefined)[]) {
    const runs = await db.bulks.bulkGet(runIdsOf(rows))
    const running = new Set(runs.flatMap((run) => (run?.state === 'running' ? run.id : [])))
    return claims.flatMap((claim, at) => {
      const row = rows[at]
      const isFree = row && (!row.bulk || running.has(row.bulk))
      return isFree ? applyTransition(row, { ...claim, to: 'sending' }, now()) : []
    })
  }

  return {
    /**
     * Writes new operations, each with its audit row. `bulkAdd`: throws if one is there already, for callers that did not look them
     * up.
     */
    async added(operations: readonly Operation[], change: OutboxCounts, how: How = 'bulkPut') {
      addToCounts(change, [], operations)
      const end = await endOfAudit(db)
      await write([...operations], chained(linesOf(operations), end), how)
    },

    /** Makes transitions; one that `TRANSITIONS` lacks changes nothing. */
    async commit(
      { transitions: moves, breaker, claims = [], run }: OutboxCommit,
      change: OutboxCounts,
    ): Promise<CommitResult> {
      const [rows, end] = await Promise.all([
        readRows(db, { transitions: moves, claims, run }),
        endOfAudit(db),
      ])
      const changed = moves.flatMap((move, at) => applyTransition(rows[at], move, now()))
      const lines = chained(linesOf(changed), end)
      await Promise.all([
        write(changed, lines),
        ...(breaker ? runIdsOf(changed).map((id) => checkRunIn(db, id, breaker, changed)) : []),
      ])
      const since = new Map(changed.map((operation) => [operation.id, operation]))
      const candidates = claims.map(({ id }, at) => since.get(id) ?? rows[moves.length + at])
      const next = claims.length > 0 ? await claimed(claims, candidates) : []
      if (next.length > 0) await write(next, chained(linesOf(next), lines.at(-1) ?? end))
      addToCounts(change, rows, [...changed, ...next])
      return { changed, claimed: next }
    },
  }
}

/** Reads the operations of the transitions, then those of the claims; undefined for one that is missing. */
async function readRows(
  db: TandemDatabase,
  { transitions: moves, claims = [], run }: Omit<OutboxCommit, 'breaker'>,
): Promise<(Operation | undefined)[]> {
  const ids = [...moves, ...claims].map(({ id }) => id)
  if (run === undefined) return db.outbox.bulkGet(ids)
  const inState = (state: OperationState, most: number) =>
    db.outbox.where('[bulk+state]').equals([run, state]).limit(most).toArray()
  // These are the right rows while a run goes as expected; others are looked up by id.
  const found = await Promise.all([
    inState('sending', moves.length),
    ...(claims.length > 0 ? [inState('queued', claims.length)] : []),
  ])
  const byId = new Map(found.flat().map((row) => [row.id, row]))
  const missing = ids.filter((id) => !byId.has(id))
  for (const row of await db.outbox.bulkGet(missing)) if (row) byId.set(row.id, row)
  return ids.map((id) => byId.get(id))
}

/** True if the payload of the operation, if it has one, is no longer needed. */
export function isPayloadDone({ state }: Operation): boolean {
  return state === 'done' || state === 'cancelled' || state === 'replaced'
}

function runIdsOf(operations: readonly (Operation | undefined)[]): string[] {
  return [...new Set(operations.flatMap((operation) => operation?.bulk ?? []))]
}

/** Returns the row after the transition at `at` (epoch milliseconds); an empty list if it cannot be made. */
function applyTransition(
  row: Operation | undefined,
  { to, fields: settled }: Transition,
  at: number,
): Operation | [] {
  if (!row || !canTransition(row.state, to)) return []
  const { waitUntil: _, problem: __, ...kept } = row
  return { ...kept, ...settled, state: to, ...(isAnswered(to) && { settledAt: at }) }
}

function auditRowOf(
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
