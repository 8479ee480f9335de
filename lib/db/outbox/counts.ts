import {
  ATTENTION_STATES,
  OPEN_STATES,
  type Operation,
  type OperationState,
} from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { countInStates } from './by-state.ts'

/** How many operations the backend has not had the last word on, and how many somebody has to look at. */
export interface OutboxCounts {
  open: number
  attention: number
}

/** The counts, read once and then along with what is written: counting thousands of keys takes longer than writing a hundred rows. */
export function createOutboxCounter(db: TandemDatabase) {
  let known: OutboxCounts | undefined

  return {
    read: async (): Promise<OutboxCounts> =>
      known ??
      db.transaction('r', db.outbox, async () => {
        const open = await countInStates(db, OPEN_STATES)
        // Within the transaction: whoever writes after it finds it known.
        known = { open, attention: await countInStates(db, ATTENTION_STATES) }
        return known
      }),
    /** Takes in what was committed. */
    add(change: OutboxCounts) {
      if (!known) return
      known = { open: known.open + change.open, attention: known.attention + change.attention }
    },
    /** Has it counted anew: nobody knows what was committed. */
    forget() {
      known = undefined
    },
  }
}

/** Notes in `change` by how much the counts change when operations are written one after the other over these rows. */
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
