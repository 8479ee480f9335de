import type { Branch } from '../branch.ts'
import { CHANGE_KINDS } from './changes/account-changes.ts'

/** What the backend keeps a record of. */
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
  /** Key of the operation, where there was one. */
  key?: string | undefined
}

/** Which page of the log is wanted: the newest without a cursor. */
export interface AuditQuery {
  cursor?: string | undefined
  /** Only what is about this account. */
  accountId?: string | undefined
}

/** One page of the log, newest first. */
export interface AuditPage {
  entries: AuditEntry[]
  cursor?: string | undefined
  more: boolean
}
