import { type Branch, otherBranch } from '../branch.ts'
import type { Problem, Refusal } from '../problem.ts'
import type { Role } from '../role.ts'
import type { SyncChoices } from '../sync/sync.ts'
import type { AccountChange } from './changes/account-changes.ts'

/**
 * What an operation is to do: a sync, a change to one account, something written, or to take back what the operation `of` did. What is
 * written or requested stands apart, encrypted, under the operation's id. The undo of a sync names the sync at the backend;
 * `fieldsOnly`: that sync was a copy of single fields between profiles that were linked before.
 */
export type Task =
  | { kind: 'sync'; choices: SyncChoices }
  | { kind: 'undo'; of: string; sync: string; fieldsOnly?: true | undefined }
  | { kind: 'message' }
  | { kind: 'request' }
  | AccountChange

/**
 * Where an operation stands in the outbox. `unknown`: it was sent and the answer was lost; it is looked up by its key
 * before anything is sent again. `conflict`: the backend wants a decision. `replaced`: decided or asked for again, as
 * another operation.
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
  | 'cancelled'
  | 'replaced'

/** Something that was asked for, from the press of the button to the backend's word and beyond. It names nobody but by id. */
export interface Operation {
  /** Made once; it is the idempotency key too. */
  id: string
  task: Task
  accountId: string
  /** The branch it happens in; of a sync, the one the person is added to. */
  to: Branch
  actorId: string
  /** The run of many that it belongs to. */
  bulk?: string | undefined
  /** Version of the account that was on screen. Absent where nothing could be shown: then it is looked at before it is sent. */
  version?: number | undefined
  state: OperationState
  /** How often it was sent. */
  tries: number
  /** Epoch milliseconds of this device. */
  madeAt: number
  /** When the last word on it came: done, refused or given up. Being taken back or put away later is none. Epoch milliseconds of this device. */
  settledAt?: number | undefined
  /** Not before this time, with `waiting` and `unknown`. Epoch milliseconds of this device. */
  waitUntil?: number | undefined
  /** Of a sync, once done: its id at the backend, which undo names. */
  syncId?: string | undefined
  /** Of a sync, once done. ISO 8601. */
  undoUntil?: string | undefined
  /** True when the backend said that it was so before. */
  unchanged?: boolean | undefined
  /** Of staff, once done: the role they have in `to`. */
  role?: Role | undefined
  /** Of a sync that asked for a role, once done: why the person is still at the base role. */
  roleRefused?: Refusal | undefined
  /** Of a role, a status or a primary branch, once done: the account's version right after it. A higher one means that somebody changed it since. */
  versionAfter?: number | undefined
  /** Why it waits, or why it ended without being done. */
  problem?: Problem | undefined
}

/** Every move an operation can make. What is not here changes nothing. */
export const TRANSITIONS: Record<OperationState, readonly OperationState[]> = {
  queued: ['sending', 'conflict', 'failed', 'cancelled'],
  sending: ['done', 'conflict', 'failed', 'waiting', 'unknown'],
  unknown: ['done', 'undone', 'queued', 'failed', 'unknown'],
  waiting: ['sending', 'conflict', 'failed', 'cancelled'],
  done: ['undone'],
  conflict: ['replaced', 'cancelled'],
  failed: ['unknown', 'replaced', 'cancelled'],
  undone: [],
  cancelled: [],
  replaced: [],
}

/** Whether the table of moves has this one. */
export function canTransition(from: OperationState, to: OperationState): boolean {
  return TRANSITIONS[from].includes(to)
}

/** Whether it copies single fields, or takes that back: the person stays in both branches either way. */
export function isCopy({ task }: Pick<Operation, 'task'>): boolean {
  if (task.kind === 'sync') return task.choices.only !== undefined
  return 'fieldsOnly' in task && task.fieldsOnly === true
}

/** The branch somebody was just added from by this sync: there both before and after. */
export function justSyncedFrom(operation: Operation | undefined): Branch | undefined {
  if (operation?.task.kind !== 'sync' || isCopy(operation)) return undefined
  return operation.state === 'done' && !operation.unchanged ? otherBranch(operation.to) : undefined
}

/** Whether it has a payload, which is stored encrypted in a table of its own. */
export function hasPayload({ task }: Pick<Operation, 'task'>): boolean {
  return task.kind === 'message' || task.kind === 'request'
}

/** Whether it was stored, and then not sent because whoever asked for it was not allowed to. */
export function isGivenUp({ state, problem }: Operation): boolean {
  return state === 'cancelled' && problem !== undefined
}

/** The states in which the backend has not had the last word yet. */
export const OPEN_STATES = ['queued', 'sending', 'waiting', 'unknown'] as const

/** The states in which somebody has to look at it. */
export const ATTENTION_STATES = ['conflict', 'failed'] as const

/** Whether what was sent has come to its end in this state. */
export function isAnswered(state: OperationState): boolean {
  return state === 'done' || state === 'conflict' || state === 'failed'
}

/** Whether the backend has not had the last word yet. */
export function isOpen({ state }: Operation): boolean {
  return OPEN_STATES.some((open) => open === state)
}
