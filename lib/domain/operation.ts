import type { Branch } from './branch.ts'
import type { Problem } from './problem.ts'
import type { SyncChoices } from './sync.ts'

/**
 * Where an operation stands in the outbox. `unknown`: it was sent and the answer was lost; it is looked up by its key
 * before anything is sent again.
 */
export type OperationState =
  | 'queued'
  | 'sending'
  | 'waiting'
  | 'unknown'
  | 'done'
  | 'conflict'
  | 'failed'
  | 'undone'

/** A sync that somebody asked for, from the press of the button to the backend's word and beyond. It names nobody but by id. */
export interface Operation {
  /** Made once; it is the idempotency key too. */
  id: string
  accountId: string
  to: Branch
  actorId: string
  choices: SyncChoices
  /** Version of the account that the preview showed. */
  version: number
  state: OperationState
  /** How often it was sent. */
  tries: number
  /** Epoch milliseconds of this device. */
  madeAt: number
  /** Not before this time, with `waiting` and `unknown`. Epoch milliseconds of this device. */
  waitUntil?: number | undefined
  /** Id at the backend, once done: what undo names. */
  syncId?: string | undefined
  /** ISO 8601. */
  undoUntil?: string | undefined
  /** True when the backend said that it was so before. */
  unchanged?: boolean | undefined
  /** Why it waits, or why it ended without being done. */
  problem?: Problem | undefined
}

/** Every move an operation can make. What is not here changes nothing. */
export const MOVES: Record<OperationState, readonly OperationState[]> = {
  queued: ['sending', 'failed'],
  sending: ['done', 'conflict', 'failed', 'waiting', 'unknown'],
  unknown: ['done', 'queued', 'failed', 'unknown'],
  waiting: ['sending', 'failed'],
  done: ['undone'],
  conflict: ['queued', 'failed'],
  failed: ['queued'],
  undone: [],
}

/** Whether the table of moves has this one. */
export function canMove(from: OperationState, to: OperationState): boolean {
  return MOVES[from].includes(to)
}

/** The states in which the backend has not had the last word yet. */
export const OPEN_STATES: readonly OperationState[] = ['queued', 'sending', 'waiting', 'unknown']

/** Whether the backend has not had the last word yet. */
export function isOpen(operation: Operation): boolean {
  return OPEN_STATES.includes(operation.state)
}
