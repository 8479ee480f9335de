import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import type { Actor } from '../../lib/domain/actor.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Care } from './conversation/care.ts'
import type { FlaggedProfile, FlagRecords } from './flags/flag-records.ts'
import type { ScheduleRecords } from './schedule/timetable.ts'
import type { WireAuditEntry, WireField, WireSync } from './wire.ts'

/** What one field holds. */
export type Value = string | number | boolean | string[]

/** Values by field id. A blank field has no entry. */
export type Values = Map<string, Value>

/** A pet, known to one branch or both. Households share pets: several clients may name the same id. */
export interface PetRecord {
  id: string
  /** Values by field id; the ids of both branches' pet fields live side by side here. */
  values: Values
}

/** The record an account has in one branch, whole. */
export interface ProfileRecord extends FlaggedProfile {
  /** The number in that dashboard's address bar. */
  id: string
  status: ProfileStatus
  role?: Role
  values: Values
  petIds: string[]
  /** ISO 8601 date of the day the record was made, as the dashboards show it. */
  since: string
}

/** One version of an account: who changed which fields, by label, never by value. */
export interface ChangeRecord {
  version: number
  fields: string[]
  /** Account id of whoever did it. */
  by: string
}

/**
 * One login with its profiles. Name, e-mail and phone are those of the login and of every list; they follow the primary
 * branch. What each branch's own fields hold stands in its profile and may drift. A record is replaced, never mutated.
 */
export interface AccountRecord {
  id: string
  kind: AccountKind
  firstName: string
  lastName: string
  email?: string
  phone?: string
  profiles: { [branch in Branch]?: ProfileRecord }
  primaryBranch?: Branch
  version: number
  changes: ChangeRecord[]
  /** Position of the newest change in the feed. */
  seq: number
}

/** A sync that was carried out, with what is needed to take back exactly that. */
export interface SyncRecord {
  id: string
  key: string
  actorId: string
  at: string
  answer: WireSync
  /**
   * Version of the account right after the sync, or after what came on top of it was taken back: a higher one means that somebody
   * changed it since.
   */
  versionAfter: number
  /** The account and the pets as they were before, and the linked account, to put back. */
  before: { account: AccountRecord; pets: PetRecord[]; linked?: AccountRecord }
}

/** A line of the audit log, as the contract has it. */
export type AuditRecord = WireAuditEntry

/** A signed-in browser. `held` remembers the roles at sign-in, to tell a right taken away from one never had. */
export interface SessionRecord {
  token: string
  csrfToken: string
  accountId: string
  held: Actor['roles']
}

/** A stored answer, so that the same key gives the same answer. */
export interface KeptAnswer {
  /** Digest of what was asked for: something else under the same key is refused. */
  request: string
  /** Absent while the first request is still running. */
  answer?: { status: number; etag?: string; body: unknown }
  at: number
}

/** A mail that would have been sent. */
export interface PretendMail {
  to: string
  subject: string
  at: string
}

/** The level that lets somebody sync in bulk. The business may be content with 3. */
export type BulkLevel = 3 | 4

/** One change of the field definitions or of what belongs together: which state it led to, and labels of what changed. */
export interface DefinitionChange {
  definitions: number
  labels: string[]
}

/** The whole emulated business, in memory. What a part of it keeps for itself is declared there. */
export interface Business extends FlagRecords, ScheduleRecords {
  name: string
  fields: WireField[]
  /** Field id → field id in the other branch, either way, mapped by hand because the labels differ. */
  mappings: ReadonlyMap<string, string>
  /** State of the fields, mappings and flags, from 1. It grows with every change of them. */
  definitions: number
  definitionChanges: DefinitionChange[]
  bulkFromLevel: BulkLevel
  accounts: Map<string, AccountRecord>
  /** Deleted account id → seq of its tombstone. */
  tombstones: Map<string, number>
  pets: Map<string, PetRecord>
  /** Newest seq given out. */
  seq: number
  sessions: Map<string, SessionRecord>
  syncs: Map<string, SyncRecord>
  audit: AuditRecord[]
  kept: Map<string, KeptAnswer>
  mailOutbox: PretendMail[]
  care: Care
}
