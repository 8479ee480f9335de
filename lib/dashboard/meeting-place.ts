import type { PageAddress, ProfileView } from '../domain/accounts/page-view.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { Role } from '../domain/role.ts'
import type { CallArgs, CallName, CallResult } from '../messaging/contract.ts'

/** Puts a question to the worker. Never throws. */
export type AskWorker = <Name extends CallName>(
  name: Name,
  payload: CallArgs<Name>,
) => Promise<CallResult<Name>>

/** What somebody wants of a dialog. `role`: the one to begin with. Another kind is a member here and a case in `lib/dialogs/ask-for.ts`. */
export type Wish =
  | { kind: 'sync' | 'compare' | 'request' | 'primary' }
  | { kind: 'role'; branch: Branch; role?: Role | undefined }
  | { kind: 'status'; branch: Branch }

/** A press on a profile page: what is wanted, about whom, and who answers. */
export interface Press {
  wish: Wish
  /** As the page knew them at the press. */
  profile: ProfileView
  address: Extract<PageAddress, { page: 'profile' }>
  ask: AskWorker
  /** Whether the page is still about the same person. */
  isStill(): boolean
  /** Called when the operation stands in the outbox. */
  accepted(operation: Operation): void
}

/** A page that has a client's conversation on it: whose it is, where it belongs, and who answers. */
export interface ConversationPlace {
  profileId: string
  ask: AskWorker
  /** The client as the page knows them when this is called; undefined once it does not. */
  client(): ProfileView | undefined
  /** Selector of the page's own feed. */
  feed: string
  /** Calls back whenever the page knows the client anew, until the signal. */
  onClient(callback: () => void, signal: AbortSignal): void
  /** Calls back whenever something has settled, until the signal. */
  onLookAgain(callback: () => void, signal: AbortSignal): void
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
  open(press: Press, life: DialogLife): void
  /** Puts the conversation on the page wherever its own feed is, until the signal. */
  converse(place: ConversationPlace, signal: AbortSignal): void
}

/**
 * Where the two scripts of a page find each other: a property of the global object in the world of our content scripts,
 * which the page's own scripts cannot reach. A registered symbol, because each script is a bundle of its own.
 */
const PLACE = Symbol.for('tandem.dialogs')

/** The dialogs, once they were brought to this page. */
export function dialogsHere(): Dialogs | undefined {
  return world()[PLACE]
}

/** Leaves the dialogs for the content script to find. */
export function putDialogs(dialogs: Dialogs): void {
  world()[PLACE] = dialogs
}

function world(): { [PLACE]?: Dialogs } {
  // Safe: nobody but the two functions above knows the property.
  return globalThis as { [PLACE]?: Dialogs }
}
