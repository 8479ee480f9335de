import type { AccountKind } from '../domain/accounts/account.ts'
import type { PageCommand } from '../domain/accounts/page-command.ts'
import type { PageAddress, PageView, Workplaces } from '../domain/accounts/page-view.ts'
import type { ProfileTemplates } from '../domain/accounts/profile-hrefs.ts'
import type { Actor } from '../domain/actor.ts'
import type { Branch } from '../domain/branch.ts'
import type { Agenda, RequestView, ServiceRequest } from '../domain/conversation/booking.ts'
import type { ConversationPage, MessageDrafts } from '../domain/conversation/conversation.ts'
import type {
  Creation,
  DuplicateCandidate,
  DuplicateQuery,
  FormDraft,
  FormView,
  NewPerson,
} from '../domain/create/creation.ts'
import type { FieldPair, FieldSettings } from '../domain/mappings/mapping.ts'
import type { AuditPage, AuditQuery } from '../domain/outbox/audit.ts'
import type {
  BulkPreview,
  BulkRun,
  BulkRunChange,
  BulkRunItem,
  BulkRunKind,
} from '../domain/outbox/bulk-run.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { Result } from '../domain/result.ts'
import type { RoleView } from '../domain/rights/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../domain/rights/status-view.ts'
import type { Role } from '../domain/role.ts'
import type { ComparisonView } from '../domain/sync/comparison.ts'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'

/**
 * Whom a sync is about. A dashboard page names only what stands in its address bar, the branch being known from its
 * origin; the popup names the account.
 */
export type Subject =
  | { from: 'page'; kind: AccountKind; profileId: string }
  | { from: 'popup'; accountId: string; to: Branch }

/** Whose role is meant, and in which branch. A page again names only what stands in its address bar. */
export type RoleSubject =
  | { from: 'page'; profileId: string; branch: Branch }
  | { from: 'popup'; accountId: string; branch: Branch }

/** Whose two profiles are meant. A page again names only what stands in its address bar. */
export type CompareSubject =
  | { from: 'page'; profileId: string }
  | { from: 'popup'; accountId: string }

/** Whose status is meant, and in which branch. A page again names only what stands in its address bar. */
export type StatusSubject =
  | { from: 'page'; kind: AccountKind; profileId: string; branch: Branch }
  | { from: 'popup'; accountId: string; branch: Branch }

/** Which client is meant, whatever the branch. A page again names only what stands in its address bar. */
export type ClientSubject =
  | { from: 'page'; profileId: string }
  | { from: 'popup'; accountId: string }

/** Whoever an operation can be about. */
export type AnySubject = Subject | RoleSubject | CompareSubject | StatusSubject | ClientSubject

/** A press on the button that changes a status. The id stands for what was on screen. */
export interface StatusConfirmation {
  operationId: string
  subject: StatusSubject
  choices: StatusChoices
}

/** Something that somebody wrote to a client in one branch. The id is the asker's: the same one twice is the same message. */
export interface NewMessage {
  operationId: string
  subject: ClientSubject
  branch: Branch
  text: string
}

/** What stands in the box of one branch, not sent. */
export interface MessageDraft {
  subject: ClientSubject
  branch: Branch
  /** Who typed it: nobody keeps another's. */
  actorId: string
  text: string
  /** When it was typed, in epoch milliseconds: of what comes late, nothing is kept any more. */
  at: number
  /** The operation under which the same text was to be sent before: it is not kept if that stands in the outbox. */
  attemptedOperationId?: string | undefined
}

/** Services of one branch for a client. The id is the asker's: the same one twice is the same request. */
export interface NewRequest {
  operationId: string
  subject: ClientSubject
  branch: Branch
  request: ServiceRequest
}

/** A press on the button that copies one field. The id stands for what was on screen, and for the direction; `tick` names the field, as `tickOf` does. */
export interface CopyConfirmation {
  operationId: string
  subject: CompareSubject
  tick: string
}

/** A press on the button that changes a role. The id stands for what was on screen. */
export interface RoleConfirmation {
  operationId: string
  subject: RoleSubject
  role: Role
}

/** A press on the button that confirms a sync. The id stands for what was on screen. */
export interface Confirmation {
  operationId: string
  subject: Subject
  choices: SyncChoices
}

/** A press on the button that creates somebody. The id is the form's: the same one twice is the same person. */
export interface NewAccount {
  id: string
  /** Whose form it is: nobody sends another's. */
  actorId: string
  person: NewPerson
}

/** Who is signed in, for the popup. */
export interface SessionView {
  actor: Actor
  /** Names of the active Admins: whom to ask. */
  admins: string[]
  /** Addresses of both dashboards' home pages. */
  homes: Record<Branch, string>
  /** Templates with `{id}` for clients' and staff members' profile pages. */
  profiles: ProfileTemplates
  /** Where staff work in Facility. */
  workplaces: Workplaces
  /** Whether a run of many syncs may be started. A hint: the backend decides. */
  mayBulk: boolean
}

/** Everything that can be asked of the worker. Nothing else crosses. */
export interface Calls {
  /** What to draw on the dashboard page with this address. */
  'page.load'(ask: PageAddress): Result<PageView>
  /** Brings the dialogs to the page that asks; answers once they are there. Asked again it does nothing new. Pages only. */
  'page.dialogs'(ask: Record<string, never>): Result<'here'>
  /** What a sync would do. Asks the backend, changes nothing. */
  'sync.preview'(ask: { subject: Subject; choices: SyncChoices }): Result<Preview>
  /** Do it: stored first, then sent. Answers when the backend did, or with the operation still open when it could not be reached. */
  'sync.confirm'(ask: Confirmation): Result<Operation>
  /** The role a staff member has, and those this actor may give. Asks the backend, changes nothing. */
  'role.preview'(ask: { subject: RoleSubject }): Result<RoleView>
  /** Change the role: stored first, then sent, as with a sync. */
  'role.confirm'(ask: RoleConfirmation): Result<Operation>
  /** Do it when the backend can be reached again: nobody could be asked what it would do, so it is looked at first then. */
  'sync.later'(ask: { subject: Subject; choices: SyncChoices }): Result<Operation>
  /** What differs between the two profiles of a client. Asks the backend, changes nothing. */
  'compare.load'(ask: { subject: CompareSubject }): Result<ComparisonView>
  /** Copy one field from one profile into the other: stored first, then sent, as with a sync. */
  'copy.confirm'(ask: CopyConfirmation): Result<Operation>
  /** What making somebody inactive, or active again, would do. Asks the backend, changes nothing. */
  'status.preview'(ask: { subject: StatusSubject }): Result<StatusView>
  /** Change the status: stored first, then sent, as with a sync. */
  'status.confirm'(ask: StatusConfirmation): Result<Operation>
  /** Which branch a client sees first. Asks the backend, changes nothing. */
  'primary.preview'(ask: { subject: ClientSubject }): Result<PrimaryView>
  /** Make the other branch the primary one: stored first, then sent, as with a sync. */
  'primary.confirm'(ask: { operationId: string; subject: ClientSubject }): Result<Operation>
  /** One page of a client's conversation in one branch, the newest without a cursor, with what is still on its way. */
  'conversation.read'(ask: {
    subject: ClientSubject
    branch: Branch
    cursor?: string | undefined
  }): Result<ConversationPage>
  /** Say that the conversation was read up to this message. */
  'conversation.seen'(ask: { subject: ClientSubject; branch: Branch; upTo: string }): Result<'seen'>
  /** This actor's unsent messages to a client, in any branch. Asks the backend only where the client is not known here. */
  'message.drafts'(ask: { subject: ClientSubject }): Result<MessageDrafts>
  /** Keep a draft, in memory only, until it is sent or its actor leaves; blanks are forgotten. */
  'message.saveDraft'(ask: MessageDraft): Result<'kept'>
  /** Write to a client: stored first, sealed, then sent, as with a sync. */
  'message.send'(ask: NewMessage): Result<Operation>
  /** Where services can be requested for a client, and which. Asks the backend, changes nothing. */
  'request.preview'(ask: { subject: ClientSubject }): Result<RequestView>
  /** Request services: stored first, sealed, then sent, as with a sync. */
  'request.send'(ask: NewRequest): Result<Operation>
  /** What is booked and billed for a client in both branches. Popup only. */
  'agenda.read'(ask: { accountId: string }): Result<Agenda>
  /** What a form for somebody new is made of, with the unfinished form of before. Popup only. */
  'create.form'(ask: { kind: AccountKind }): Result<FormView>
  /** Keep an unfinished form, in memory only, until it is done or its actor leaves. Popup only. */
  'create.saveDraft'(ask: { draft: FormDraft }): Result<'kept'>
  /** Forget the unfinished form. Popup only. */
  'create.discard'(ask: { kind: AccountKind }): Result<'discarded'>
  /** Who may be that person already, as far as the mirror knows. Popup only. */
  'create.findDuplicates'(ask: {
    kind: AccountKind
    query: DuplicateQuery
  }): Result<DuplicateCandidate[]>
  /** Create somebody in every branch that is named or in none. A problem: nobody was created. Popup only. */
  'create.send'(ask: NewAccount): Result<Creation>
  /** Open the form on a page of ours. Pages only. */
  'create.open'(ask: { kind: AccountKind }): Result<'open'>
  /** The fields of both branches and which belong together. Options page only. */
  'fields.read'(ask: Record<string, never>): Result<FieldSettings>
  /** Save which fields belong together. Options page only. */
  'mappings.save'(ask: { version: number; pairs: FieldPair[] }): Result<FieldSettings>
  /** Whether an operation with this id stands in the outbox, so that it goes on whoever is watching. What is being stored at this moment is waited for. */
  'operation.holds'(ask: { operationId: string }): Result<boolean>
  /** Take back what was done, whatever it was. Answers with the operation that does so. */
  'operation.undo'(ask: { operationId: string }): Result<Operation>
  /** Have what ended without being done sent again. */
  'operation.retry'(ask: { operationIds: string[] }): Result<'accepted'>
  /** Give up what was not sent yet, or put away what ended without being done. */
  'operation.cancel'(ask: { operationId: string }): Result<'cancelled'>
  /** What syncing these accounts would do, at most 100 at a time. Popup only. */
  'bulk.preview'(ask: { accountIds: string[]; to: Branch }): Result<BulkPreview[]>
  /** Sync all of these, or make a branch the primary one of all of them, whoever is watching. The id is the asker's: the same one twice is the same run. Popup only. */
  'bulk.start'(ask: {
    id: string
    to: Branch
    what?: BulkRunKind | undefined
    items: BulkRunItem[]
  }): Result<BulkRun>
  /** Pause a run, have it go on, give up the rest, or have what failed sent again. Popup only. */
  'bulk.change'(ask: { id: string; change: BulkRunChange }): Result<BulkRun>
  /** One page of what the backend has on record, of everybody or of one account, newest first. Popup only. */
  'audit.read'(ask: AuditQuery): Result<AuditPage>
  /** Who is signed in. Popup only. */
  'session.read'(ask: Record<string, never>): Result<SessionView>
  /** Bring the mirror up to date; answers when it is. `damaged`: what is kept could not be read. Popup only. */
  'mirror.refresh'(ask: { damaged?: boolean | undefined }): Result<'complete'>
}

export type CallName = keyof Calls
export type CallArgs<Name extends CallName> = Parameters<Calls[Name]>[0]
export type CallResult<Name extends CallName> = ReturnType<Calls[Name]>

/** What the worker tells every open page when something settled, or somebody signed in or out. */
export const REVALIDATE = 'tandem:look-again'

/** What the worker hands to the page in front when somebody presses a shortcut; the page answers whether it takes it. */
export interface HandedCommand {
  command: PageCommand
}
