import type { PageAddress, ProfileView } from '../domain/accounts/page-view.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { Role } from '../domain/role.ts'
import type { CallArgs, CallName, CallResult } from '../messaging/contract.ts'

/** Puts a question to the worker. Never throws. */
export type CallWorker = <Name extends CallName>(
  name: Name,
  payload: CallArgs<Name>,
) => Promise<CallResult<Name>>

/** What somebody wants of a dialog. `role`: the one to begin with. Another kind is a member here and a case in `lib/dialogs/create-dialog-calls.ts`. */
export type OpenDialog =
  | { kind: 'sync' | 'compare' | 'request' | 'primary' }
  | { kind: 'role'; branch: Branch; role?: Role | undefined }
  | { kind: 'status'; branch: Branch }

/** A press on a profile page: what is wanted, about whom, and who answers. */
export interface DialogRequest {
  dialog: OpenDialog
  /** As the page knew them at the press. */
  profile: ProfileView
  address: Extract<PageAddress, { page: 'profile' }>
  call: CallWorker
  /** Whether the page is still about the same person. */
  isStill(): boolean
  /** Called when the operation stands in the outbox. */
  accepted(operation: Operation): void
}

/** A page that has a client's conversation on it: whose it is, where it belongs, and who answers. */
export interface ConversationContext {
  profileId: string
  call: CallWorker
  /** The client as the page knows them when this is called; undefined once it does not. */
  client(): ProfileView | undefined
  /** Selector of the page's own feed. */
  feed: string
  /** Calls back whenever the page knows the client anew, until the signal. */
  onClient(callback: () => void, signal: AbortSignal): void
  /** Calls back whenever something has settled, until the signal. */
  onRevalidate(callback: () => void, signal: AbortSignal): void
}

/** What binds an open dialog to its page. */
export interface DialogLife {
  /** Closes the dialog: the page has moved on. */
  signal: AbortSignal
  /** Called with true whenever the dialog begins to wait for an answer, with false when it waits for the user. */
  onBusy(busy: boolean): void
  /** Called once: the dialog has left the page and handed the focus back. */
  onClosed(): void
}

/** The dialogs, as the script that draws them offers them. It has no way to the worker: that comes with the press. */
export interface Dialogs {
  /** Opens one at once. Whoever asks sees to it that it is the only one. */
  open(press: DialogRequest, life: DialogLife): void
  /** Puts the conversation on the page wherever its own feed is, until the signal. */
  converse(place: ConversationContext, signal: AbortSignal): void
}

/**
 * Where the two scripts of a page find each other: a property of the global object in the world of our content scripts,
 * which the page's own scripts cannot reach. A registered symbol, because each script is a bundle of its own.
 */
const BRIDGE = Symbol.for('tandem.dialogs')

/** The dialogs, once they were brought to this page. */
export function readDialogs(): Dialogs | undefined {
  return world()[BRIDGE]
}

/** Leaves the dialogs for the content script to find. */
export function offerOnBridge(dialogs: Dialogs): void {
  world()[BRIDGE] = dialogs
}

function world(): { [BRIDGE]?: Dialogs } {
  // Safe: nobody but the two functions above knows the property.
  return globalThis as { [BRIDGE]?: Dialogs }
}
