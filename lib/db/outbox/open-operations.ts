import { isOpen, OPEN_STATES, type Operation } from '../../domain/outbox/operation.ts'
import type { SyncChoices } from '../../domain/sync/sync.ts'
import type { TandemDatabase } from '../database.ts'
import { inStates } from './by-state.ts'

/** What is open on the same accounts as operations that are to be stored, by account. */
export type OpenOperations = ReadonlyMap<string, Operation[]>

/** So many accounts are looked up one by one. */
const FEW = 50

/** Reads it; inside the transaction that stores them. */
export async function readOpenOperations(
  db: TandemDatabase,
  operations: Operation[],
): Promise<OpenOperations> {
  const accountIds = [...new Set(operations.map(({ accountId }) => accountId))]
  const open =
    accountIds.length > FEW ? await openOf(db, accountIds) : await openOfFew(db, accountIds)
  return Map.groupBy(open, ({ accountId }) => accountId)
}

function openOfFew(db: TandemDatabase, accountIds: string[]) {
  return db.outbox.where('accountId').anyOf(accountIds).filter(isOpen).toArray()
}

/** For many accounts it takes less to read all that is open. */
async function openOf(db: TandemDatabase, accountIds: string[]) {
  const wanted = new Set(accountIds)
  const open = (await inStates(db, OPEN_STATES)).filter(({ accountId }) => wanted.has(accountId))
  return open.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The open operation that is to do the same: pressing a button twice is no second sync. Two fields are two copies. */
export function findDuplicate(
  openOperations: OpenOperations,
  operation: Operation,
): Operation | undefined {
  if (operation.task.kind !== 'sync') return undefined
  const { choices } = operation.task
  return openOperations
    .get(operation.accountId)
    ?.find(
      ({ task, to, actorId }) =>
        task.kind === 'sync' &&
        to === operation.to &&
        actorId === operation.actorId &&
        isSameCopy(task.choices, choices),
    )
}

/** Copies of different fields are different things to do, and none of them is a sync. */
function isSameCopy(one: SyncChoices, other: SyncChoices): boolean {
  return JSON.stringify(one.only) === JSON.stringify(other.only)
}

/** Clocks jump back: what waits for others on its account is made after them, or it would be sent before them. */
export function orderedAfter(openOperations: OpenOperations, operation: Operation): Operation {
  const others = openOperations.get(operation.accountId) ?? []
  const latest = others.reduce((last, { madeAt }) => Math.max(last, madeAt + 1), operation.madeAt)
  return { ...operation, madeAt: latest }
}
