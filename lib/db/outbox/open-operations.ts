import { isOpen, OPEN_STATES, type Operation } from '../../domain/outbox/operation.ts'
import type { SyncChoices } from '../../domain/sync/sync.ts'
import type { TandemDatabase } from '../database.ts'
import { inStates } from './by-state.ts'

/** Open operations by account id, for the accounts that get new ones. */
export type OpenOperations = ReadonlyMap<string, Operation[]>

/** At most this many accounts are looked up one by one. */
const FEW = 50

/** Reads the open operations on the accounts of these operations. Call it in the transaction that stores them. */
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

/** Reads all open operations, which is faster for many accounts. */
async function openOf(db: TandemDatabase, accountIds: string[]) {
  const wanted = new Set(accountIds)
  const open = (await inStates(db, OPEN_STATES)).filter(({ accountId }) => wanted.has(accountId))
  return open.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Finds an open sync that does the same, so that two presses of a button make one sync. Copies of different fields differ. */
export function findDuplicate(
  openOperations: OpenOperations,
  operation: Operation,
): Operation | undefined {
  if (operation.task.kind !== 'sync') return undefined
  const { choices } = operation.task
  return openOperations
    .get(operation.accountId)
    ?.find(
      ({ task, to, actorId, dashboardId }) =>
        task.kind === 'sync' &&
        to === operation.to &&
        actorId === operation.actorId &&
        dashboardId === operation.dashboardId &&
        isSameCopy(task.choices, choices),
    )
}

/** True if both copy the same field, or neither copies a single field. */
function isSameCopy(one: SyncChoices, other: SyncChoices): boolean {
  return JSON.stringify(one.only) === JSON.stringify(other.only)
}

/** Gives the operation a later time than the open ones on its account: after a jump of the clock it would be sent before them. */
export function orderedAfter(openOperations: OpenOperations, operation: Operation): Operation {
  const others = openOperations.get(operation.accountId) ?? []
  const latest = others.reduce((last, { madeAt }) => Math.max(last, madeAt + 1), operation.madeAt)
  return { ...operation, madeAt: latest }
}
