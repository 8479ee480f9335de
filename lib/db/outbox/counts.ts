import {
  ATTENTION_STATES,
  OPEN_STATES,
  type Operation,
  type OperationState,
} from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { countInStates } from './by-state.ts'

/** The number of open operations, and of those that need a person's attention. */
export interface OutboxCounts {
  open: number
  attention: number
}

/** Creates a counter that reads the counts once, then updates them with each commit: counting thousands of keys is slower. */
export function createOutboxCounter(db: TandemDatabase) {
  let known: OutboxCounts | undefined

  return {
    read: async (): Promise<OutboxCounts> =>
      known ??
      db.transaction('r', db.outbox, async () => {
        const open = await countInStates(db, OPEN_STATES)
        // In the transaction: a commit after it must find the counts known.
        known = { open, attention: await countInStates(db, ATTENTION_STATES) }
        return known
      }),
    /** Adds the change of a commit. */
    add(change: OutboxCounts) {
      if (!known) return
      known = { open: known.open + change.open, attention: known.attention + change.attention }
    },
    /** Makes the next `read` count again, for when it is not known what was committed. */
    forget() {
      known = undefined
    },
  }
}

/** Adds to `change` by how much the counts change when `written` replaces `rows`, one operation after the other. */
export function addToCounts(
  change: OutboxCounts,
  rows: readonly (Operation | undefined)[],
  written: readonly Operation[],
): void {
  const before = new Map(rows.map((row) => [row?.id, row]))
  for (const operation of written) {
    const old = before.get(operation.id)
    change.open += partIn(OPEN_STATES, operation) - partIn(OPEN_STATES, old)
    change.attention += partIn(ATTENTION_STATES, operation) - partIn(ATTENTION_STATES, old)
    before.set(operation.id, operation)
  }
}

function partIn(states: readonly OperationState[], operation: Operation | undefined): number {
  return Number(operation !== undefined && states.includes(operation.state))
}
