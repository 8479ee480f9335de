import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { FieldPair } from '../../lib/domain/mappings/mapping.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Answer } from './answer.ts'
import type { SignedInCaller } from './caller.ts'
import type { Bookings } from './conversation/bookings.ts'
import type { ConversationBook } from './conversation/conversations.ts'
import type { FieldChange } from './mappings/definitions.ts'
import type { Business } from './model.ts'
import type { FrontDesk } from './schedule/front-desk.ts'
import type { Rota } from './schedule/rota.ts'
import type { VisitBook } from './schedule/visit-book.ts'
import type {
  WireAccount,
  WireAuditPage,
  WireChangesPage,
  WireComparison,
  WireCredentials,
  WireField,
  WireMappings,
  WireNewAccount,
  WireSession,
  WireStatusChange,
  WireSync,
  WireSyncRequest,
  WireWholeAccount,
} from './wire.ts'

/**
 * The emulated business at work: every rule of the contract that is not HTTP. Rights are checked here, at the
 * moment of execution. Refusals are values whose `name` is the problem's name.
 */
export interface Backend extends FrontDesk, Rota, VisitBook, ConversationBook, Bookings {
  readonly business: Business
  /** The clock everything here goes by, in ms. */
  readonly now: () => number
  /** E-mail is compared trimmed and without case; staff come before clients of the same e-mail. */
  signIn(credentials: WireCredentials): Answer<SignedInCaller>
  /** The same on the client portal, for clients alone: staff are `forbidden`, clients active nowhere `branch-inactive`. */
  signInClient(credentials: WireCredentials): Answer<SignedInCaller>
  /** The session behind a cookie, unless it ended or its account may no longer sign in anywhere. */
  callerOf(token: string | undefined): SignedInCaller | undefined
  describeSession(caller: SignedInCaller, device: string): WireSession
  signOut(caller: SignedInCaller): void
  listChanges(
    caller: SignedInCaller,
    page: { cursor?: string; limit: number },
  ): Answer<WireChangesPage>
  /** The account behind a profile page; undefined when there is none or the caller may not see it. */
  findByProfile(
    caller: SignedInCaller,
    branch: Branch,
    kind: AccountKind,
    profileId: string,
  ): WireAccount | undefined
  readAccount(caller: SignedInCaller, id: string): Answer<WireWholeAccount>
  createAccount(caller: SignedInCaller, wanted: WireNewAccount): Answer<WireAccount>
  changeStatus(
    caller: SignedInCaller,
    id: string,
    branch: Branch,
    change: WireStatusChange,
    expectedVersion: number | undefined,
  ): Answer<WireAccount>
  /** Changes the branch that a client sees first. */
  changePrimaryBranch(
    caller: SignedInCaller,
    id: string,
    branch: Branch,
    expectedVersion: number | undefined,
  ): Answer<WireAccount>
  changeRole(
    caller: SignedInCaller,
    id: string,
    branch: Branch,
    role: Role,
    expectedVersion: number | undefined,
  ): Answer<WireAccount>
  /** A save on the Details tab of a dashboard: new values by field id, '' clears one. */
  editFields(
    caller: SignedInCaller,
    id: string,
    branch: Branch,
    values: Map<string, string>,
  ): Answer<WireAccount>
  /** The same for a pet: fields of both branches at once, all of them or nothing. */
  editPet(
    caller: SignedInCaller,
    id: string,
    petId: string,
    values: Map<string, string>,
  ): Answer<WireAccount>
  listFields(): WireField[]
  /** Every field definition, and the state they are in. */
  describeFields(): { fields: WireField[]; definitions: number }
  /** The business sets its fields up anew, on pages of the vendor's that the demo does not draw. */
  changeField(id: string, changes: FieldChange): Answer<WireField>
  addField(field: WireField): Answer<WireField>
  removeField(id: string): Answer<undefined>
  readMappings(caller: SignedInCaller): Answer<WireMappings>
  saveMappings(
    caller: SignedInCaller,
    pairs: readonly FieldPair[],
    expectedVersion: number | undefined,
  ): Answer<WireMappings>
  compareProfiles(caller: SignedInCaller, id: string): Answer<WireComparison>
  /** With `only`, a copy of single fields. `key` is the operation's idempotency key, remembered so that a lost answer can be looked up. */
  syncAccount(
    caller: SignedInCaller,
    request: WireSyncRequest,
    expectedVersion: number | undefined,
    key: string,
  ): Answer<WireSync>
  /** Whether the caller may sync in bulk at this moment. A refusal stands in the audit log unless it is of previews. */
  admitBulk(caller: SignedInCaller, batch: { dryRun: boolean }): Answer<undefined>
  findSyncs(caller: SignedInCaller, by: { keys?: string[]; accountId?: string }): Answer<WireSync[]>
  undoSync(caller: SignedInCaller, id: string): Answer<WireSync>
  listAudit(
    caller: SignedInCaller,
    by: { cursor?: string; accountId?: string },
  ): Answer<WireAuditPage>
}
