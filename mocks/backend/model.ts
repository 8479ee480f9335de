import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import type { Actor } from '../../lib/domain/actor.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Capability } from '../../lib/domain/capability.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Care } from './conversation/care.ts'
import type { FlaggedProfile, FlagRecords } from './flags/flag-records.ts'
import type { ScheduleRecords } from './schedule/timetable.ts'
import type { WireAuditEntry, WireField, WireSync } from './wire.ts'

/** The value of one field. */
export type Value = string | number | boolean | string[]

/** Values by field id. A blank field has no entry. */
export type Values = Map<string, Value>

/** A pet, known to one branch or both. Households share pets: several clients may name the same id. */
export interface PetRecord {
  id: string
  /** Values by field id; the ids of both branches' pet fields live side by side here. */
  values: Values
}

/** The complete record of an account in one branch. */
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
  /** Account id of the actor. */
  by: string
}

/**
 * One login with its profiles. Name, e-mail and phone are those of the login and of every list; they follow the primary branch. The values
 * of each branch's own fields are in its profile and may differ. A record is replaced, never mutated.
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

/** A completed sync, with what is needed to undo exactly it. */
export interface SyncRecord {
  id: string
  key: string
  actorId: string
  at: string
  answer: WireSync
  /**
   * Version of the account right after the sync, or after later syncs were undone. A higher version means that somebody changed the account
   * since.
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
  /** Digest of the request: another request under the same key is refused. */
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

/** The level required for bulk syncs. The business may lower it to 3. */
export type BulkLevel = 3 | 4

/** One change of the field definitions or mappings: the version it led to, and labels of what changed. */
export interface DefinitionChange {
  definitions: number
  labels: string[]
}

/** The whole emulated business, in memory. Parts of it declare their own data. */
export interface Business extends FlagRecords, ScheduleRecords {
  name: string
  fields: WireField[]
  /** Field id → field id in the other branch, either way, mapped by hand because the labels differ. */
  mappings: ReadonlyMap<string, string>
  /** Version of the fields, mappings and flags, from 1. It grows with every change of them. */
  definitions: number
  definitionChanges: DefinitionChange[]
  bulkFromLevel: BulkLevel
  /** What its server offers. Everything else is answered as if it were not there. */
  capabilities: readonly Capability[]
  accounts: Map<string, AccountRecord>
  /** Deleted account id → seq of its tombstone. */
  tombstones: Map<string, number>
  pets: Map<string, PetRecord>
  /** Newest `seq` issued. */
  seq: number
  sessions: Map<string, SessionRecord>
  syncs: Map<string, SyncRecord>
  audit: AuditRecord[]
  kept: Map<string, KeptAnswer>
  mailOutbox: PretendMail[]
  care: Care
}
