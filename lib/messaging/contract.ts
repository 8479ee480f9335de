import type { AccountKind } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/operation.ts'
import type { PageAddress, PageView } from '../domain/page-view.ts'
import type { ProfileTemplates } from '../domain/profile-hrefs.ts'
import type { Result } from '../domain/result.ts'
import type { Preview, SyncChoices } from '../domain/sync.ts'

/**
 * Whom a sync is about. A dashboard page names only what stands in its address bar, the branch being known from its
 * origin; the popup names the account.
 */
export type Subject =
  | { from: 'page'; kind: AccountKind; profileId: string }
  | { from: 'popup'; accountId: string; to: Branch }

/** A press on the confirm button. */
export interface Confirmation {
  operationId: string
  version: number
  subject: Subject
  choices: SyncChoices
}

/** Who is signed in, for the popup. */
export interface SessionView {
  actor: Actor
  /** Addresses of both dashboards' home pages. */
  homes: Record<Branch, string>
  /** Templates with `{id}` for clients' and staff members' profile pages. */
  profiles: ProfileTemplates
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
  /** Take a finished sync back. */
  'sync.undo'(ask: { operationId: string }): Result<Operation>
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
