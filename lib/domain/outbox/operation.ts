import { type Branch, otherBranch } from '../branch.ts'
import type { Problem, Refusal } from '../problem.ts'
import type { Role } from '../role.ts'
import type { SyncChoices } from '../sync/sync.ts'
import type { AccountChange } from './changes/account-changes.ts'

/**
 * What an operation does: a sync, a change to one account, a message or a request, or the undo of the operation `of`. The text of a message
 * or a request is stored separately, encrypted, under the operation's id. `sync`: the id of the undone sync at the backend. `fieldsOnly`:
 * that sync copied single fields between profiles that were linked before.
 */
export type Task =
  | { kind: 'sync'; choices: SyncChoices }
  | { kind: 'undo'; of: string; sync: string; fieldsOnly?: true | undefined }
  | { kind: 'message' }
  | { kind: 'request' }
  | AccountChange

/**
 * The state of an operation in the outbox. `unknown`: it was sent and the answer was lost; it is looked up by its key before anything is
 * sent again. `conflict`: the backend wants a decision. `replaced`: decided or requested again, as another operation.
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

/** A requested operation, from the press of the button until after the backend's answer. It names people only by id. */
export interface Operation {
  /** Created once; it is also the idempotency key. */
  id: string
  task: Task
  accountId: string
  /** The branch it happens in; of a sync, the one the person is added to. */
  to: Branch
  actorId: string
  /** The dashboard it is for: another one may give the same ids to other people. Undefined in rows from before there were several. */
  dashboardId?: string | undefined
  /** The bulk run that it belongs to. */
  bulk?: string | undefined
  /** The account's version on screen. Undefined if none could be shown: the account is then read before the operation is sent. */
  version?: number | undefined
  state: OperationState
  /** How often it was sent. */
  tries: number
  /** Epoch milliseconds of this device. */
  madeAt: number
  /** When it was done, refused or given up; a later undo or dismissal does not change it. Epoch milliseconds of this device. */
  settledAt?: number | undefined
  /** With `waiting` and `unknown`, it is not sent before this time. Epoch milliseconds of this device. */
  waitUntil?: number | undefined
  /** For a sync that is done: its id at the backend, which an undo names. */
  syncId?: string | undefined
  /** For a sync that is done: until when it can be undone. ISO 8601. */
  undoUntil?: string | undefined
  /** True if the backend answered that nothing had to be changed. */
  unchanged?: boolean | undefined
  /** For staff, once done: their role in `to`. */
  role?: Role | undefined
  /** For a sync with a role, once done: why the person still has the base role. */
  roleRefused?: Refusal | undefined
  /**
   * For a change of role, status or primary branch that is done: the account's version right after it. A higher one means that somebody has
   * changed the account since.
   */
  versionAfter?: number | undefined
  /** Why it waits, or why it ended without success. */
  problem?: Problem | undefined
}

/** Every transition that an operation can make. Any other is ignored. */
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

/** True if `TRANSITIONS` allows this transition. */
export function canTransition(from: OperationState, to: OperationState): boolean {
  return TRANSITIONS[from].includes(to)
}

/** Who asks for something, and on which dashboard: another one may give the same id to somebody else. */
export interface Asker {
  actorId: string
  dashboardId: string
}

/** True if it was asked for by this actor, on this dashboard. */
export function isAskedBy(
  { actorId, dashboardId }: Pick<Operation, 'actorId' | 'dashboardId'>,
  asker: Asker,
): boolean {
  return actorId === asker.actorId && isOfDashboard({ dashboardId }, asker.dashboardId)
}

/** True if it is for this dashboard. */
export function isOfDashboard(
  { dashboardId }: Pick<Operation, 'dashboardId'>,
  id: string,
): boolean {
  return dashboardId === undefined || dashboardId === id
}

/** True if it copies single fields, or undoes that: the person stays in both branches either way. */
export function isCopy({ task }: Pick<Operation, 'task'>): boolean {
  if (task.kind === 'sync') return task.choices.only !== undefined
  return 'fieldsOnly' in task && task.fieldsOnly === true
}

/** Returns the branch from which this sync just added the person, who is still in it; undefined for any other operation. */
export function justSyncedFrom(operation: Operation | undefined): Branch | undefined {
  if (operation?.task.kind !== 'sync' || isCopy(operation)) return undefined
  return operation.state === 'done' && !operation.unchanged ? otherBranch(operation.to) : undefined
}

/** True if it has a payload, which is stored encrypted in a table of its own. */
export function hasPayload({ task }: Pick<Operation, 'task'>): boolean {
  return task.kind === 'message' || task.kind === 'request'
}

/** True if it was stored, and then not sent because the actor was not allowed to do it. */
export function isGivenUp({ state, problem }: Operation): boolean {
  return state === 'cancelled' && problem !== undefined
}

/** The states before the backend's final answer. */
export const OPEN_STATES = ['queued', 'sending', 'waiting', 'unknown'] as const

/** The states that need a person's attention. */
export const ATTENTION_STATES = ['conflict', 'failed'] as const

/** True if a sent operation has ended in this state: done, failed, or in need of a decision. */
export function isAnswered(state: OperationState): boolean {
  return state === 'done' || state === 'conflict' || state === 'failed'
}

/** True if the backend has not given its final answer yet. */
export function isOpen({ state }: Operation): boolean {
  return OPEN_STATES.some((open) => open === state)
}
