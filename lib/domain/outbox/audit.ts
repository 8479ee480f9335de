import type { Branch } from '../branch.ts'
import { CHANGE_KINDS } from './changes/account-changes.ts'

/** The actions that the backend's audit log records. */
export const ACTIONS = [
  'sign-in',
  'sign-out',
  'sync',
  'copy',
  'undo',
  'create',
  'edit',
  ...CHANGE_KINDS,
  'message',
  'request',
  'mappings',
] as const

/** One line of the backend's audit log: field names, never values. */
export interface AuditEntry {
  seq: number
  /** ISO 8601, by the backend's clock. */
  at: string
  actorId: string
  actorName: string
  action: (typeof ACTIONS)[number]
  accountId?: string | undefined
  to?: Branch | undefined
  /** `done`, `unchanged`, or the name of the problem. */
  outcome: string
  fields?: string[] | undefined
  /** The operation's idempotency key, if it had one. */
  key?: string | undefined
}

/** A request for one page of the log: the newest one without a cursor. */
export interface AuditQuery {
  cursor?: string | undefined
  /** Only entries about this account. */
  accountId?: string | undefined
}

/** One page of the log, newest first. */
export interface AuditPage {
  entries: AuditEntry[]
  cursor?: string | undefined
  more: boolean
}
