import type { Operation, OperationState } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'

// State by state: IndexedDB returns all rows of one key at once, but for several keys Dexie walks from row to row, which takes many
// times as long for thousands.

/** Reads the operations in these states in one transaction, by state and then by id. */
export function inStates(
  db: TandemDatabase,
  states: readonly OperationState[],
): Promise<Operation[]> {
  return db.transaction('r', db.outbox, async () => {
    const found = await Promise.all(
      states.toSorted().map((state) => db.outbox.where('state').equals(state).toArray()),
    )
    return found.flat()
  })
}

/** Counts the operations in these states in one transaction. */
export function countInStates(
  db: TandemDatabase,
  states: readonly OperationState[],
): Promise<number> {
  return db.transaction('r', db.outbox, async () => {
    const counted = await Promise.all(
      states.map((state) => db.outbox.where('state').equals(state).count()),
    )
    return counted.reduce((sum, count) => sum + count, 0)
  })
}
