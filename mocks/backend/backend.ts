import type { components } from '../../lib/backend/schema.ts'
import type { Account, AccountKind } from '../../lib/domain/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Result } from '../../lib/domain/result.ts'
import type { Sync } from '../../lib/domain/sync.ts'
import type { AuditEntry, Business, Field, SessionRecord } from './model.ts'

type Schemas = components['schemas']

/** Who is asking: the signed-in browser a call came from. */
export type Caller = SessionRecord

/**
 * The emulated business at work: every rule of the contract that is not HTTP. Rights are checked here, at the
 * moment of execution. Refusals are values whose `name` is the problem's name.
 */
export interface Backend {
  readonly business: Business
  /** E-mail is compared trimmed and without case; staff come before clients of the same e-mail. */
  signIn(credentials: Schemas['Credentials']): Result<Caller>
  /** The session behind a cookie, unless it ended or its account may no longer sign in anywhere. */
  callerOf(token: string | undefined): Caller | undefined
  describeSession(caller: Caller, device: string): Schemas['Session']
  signOut(caller: Caller): void
  listChanges(
    caller: Caller,
    page: { cursor?: string; limit: number },
  ): Result<Schemas['ChangesPage']>
  /** The account behind a profile page; undefined when there is none or the caller may not see it. */
  findByProfile(
    caller: Caller,
    branch: Branch,
    kind: AccountKind,
    profileId: string,
  ): Account | undefined
  readAccount(caller: Caller, id: string): Result<Schemas['WholeAccount']>
  createAccount(caller: Caller, wanted: Schemas['NewAccount']): Result<Account>
  changeStatus(
    caller: Caller,
    id: string,
    branch: Branch,
    change: Schemas['StatusChange'],
    expectedVersion: number | undefined,
  ): Result<Account>
  /** A save on the Details tab of a dashboard: new values by field id, '' clears one. */
  editFields(
    caller: Caller,
    id: string,
    branch: Branch,
    values: Map<string, string>,
  ): Result<Account>
  listFields(): Field[]
  /** `key` is the operation's idempotency key, remembered so that a lost answer can be looked up. */
  syncAccount(
    caller: Caller,
    request: Schemas['SyncRequest'],
    expectedVersion: number | undefined,
    key: string,
  ): Result<Sync>
  findSyncs(caller: Caller, by: { key?: string; accountId?: string }): Result<Sync[]>
  undoSync(caller: Caller, id: string): Result<Sync>
  listAudit(
    caller: Caller,
    by: { cursor?: string; accountId?: string },
  ): Result<{ entries: AuditEntry[]; cursor?: string; more: boolean }>
}
