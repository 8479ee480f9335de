import type { DialogContext, DialogLife } from '../dialogs/dialog-context.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { StatusMessage } from '../domain/outbox/status-message.ts'
import type { CallWorker } from '../messaging/contract.ts'
import type { setTexts } from '../text/current.ts'

/** Whom a dialog on a page is about, and who answers it. */
export interface PageDialogContext extends Omit<DialogContext, 'accepted'> {
  /** Called when the operation stands in the outbox, with what is said of it. */
  accepted(operation: Operation, status: StatusMessage | undefined): void
}

/** A press on a profile page: which dialog is wanted, about whom, and who answers. */
export interface DialogRequest {
  dialog: OpenDialog
  context: PageDialogContext
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

/** The dialogs, as the script that draws them offers them. It has no way to the worker: that comes with the press. */
export interface Dialogs {
  /** Sets the catalogue of the dialogs, and draws the open one anew. */
  speak: typeof setTexts
  /** Opens a dialog at once. The caller makes sure that it is the only one. */
  open(request: DialogRequest, life: DialogLife): void
  /** Puts the conversation on the page wherever its own feed is, until the signal. */
  converse(context: ConversationContext, signal: AbortSignal): void
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
