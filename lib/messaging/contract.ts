import type { AccountKind } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/operation.ts'
import type { PageAddress, PageView, Workplaces } from '../domain/page-view.ts'
import type { ProfileTemplates } from '../domain/profile-hrefs.ts'
import type { Result } from '../domain/result.ts'
import type { Role } from '../domain/role.ts'
import type { RoleView } from '../domain/role-view.ts'
import type { Preview, SyncChoices } from '../domain/sync.ts'

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

/** A press on the button that changes a role. `was`: the one that was on screen before. */
export interface RoleConfirmation {
  operationId: string
  version: number
  subject: RoleSubject
  role: Role
  was: Role
}

/** A press on the button that confirms a sync. */
export interface Confirmation {
  operationId: string
  version: number
  subject: Subject
  choices: SyncChoices
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
}

/** Everything that can be asked of the worker. Nothing else crosses. */
export interface Calls {
  /** What to draw on the dashboard page with this address. */
  'page.look'(ask: PageAddress): Result<PageView>
  /** Brings the dialogs to the page that asks; answers once they are there. Asked again it does nothing new. Pages only. */
  'page.dialogs'(ask: Record<string, never>): Result<'here'>
  /** What a sync would do. Asks the backend, changes nothing. */
  'sync.preview'(ask: { subject: Subject; choices: SyncChoices }): Result<Preview>
  /** Do it: stored first, then sent. Answers when the backend did, or with the operation still open when it could not be reached. */
  'sync.confirm'(ask: Confirmation): Result<Operation>
  /** The role a staff member has, and those this actor may give. Asks the backend, changes nothing. */
  'role.look'(ask: { subject: RoleSubject }): Result<RoleView>
  /** Change the role: stored first, then sent, as with a sync. */
  'role.confirm'(ask: RoleConfirmation): Result<Operation>
  /** Take back what was done, whatever it was. */
  'operation.undo'(ask: { operationId: string }): Result<Operation>
  /** Who is signed in. Popup only. */
  'session.read'(ask: Record<string, never>): Result<SessionView>
  /** Bring the mirror up to date; answers when it is. Popup only. */
  'mirror.refresh'(ask: Record<string, never>): Result<'complete'>
}

export type CallName = keyof Calls
export type Ask<Name extends CallName> = Parameters<Calls[Name]>[0]
export type Answer<Name extends CallName> = ReturnType<Calls[Name]>

/** What the worker tells every open page when something settled, or somebody signed in or out. */
export const LOOK_AGAIN = 'tandem:look-again'
