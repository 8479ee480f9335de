import type { DialogContext, DialogLife } from '../dialogs/dialog-context.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import type { OpenDialog } from '../domain/outbox/open-dialog.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { StatusMessage } from '../domain/outbox/status-message.ts'
import type { CallWorker } from '../messaging/contract.ts'
import type { setTexts } from '../text/current.ts'

/** The context of a dialog on a page: the person it is about, and the worker's calls. */
export interface PageDialogContext extends Omit<DialogContext, 'accepted'> {
  /** Called when the operation is in the outbox, with its status line. */
  accepted(operation: Operation, status: StatusMessage | undefined): void
}

/** A request to open a dialog on a profile page. */
export interface DialogRequest {
  dialog: OpenDialog
  context: PageDialogContext
}

/** The context of a client's conversation on a page: the client, its place, and the worker's calls. */
export interface ConversationContext {
  profileId: string
  call: CallWorker
  /** Returns the client as the page knows them now; undefined if another person is on the page. */
  client(): ProfileView | undefined
  /** Selector of the page's own feed. */
  feed: string
  /** Calls back whenever the page has new data about the client, until the signal. */
  onClient(callback: () => void, signal: AbortSignal): void
  /** Calls back whenever the worker says that something settled, until the signal. */
  onRevalidate(callback: () => void, signal: AbortSignal): void
}

/** The dialogs that the dialog script offers. It cannot call the worker by itself: the calls come with each request. */
export interface Dialogs {
  /** Sets the catalogue of the dialogs, and redraws the open one. */
  speak: typeof setTexts
  /** Opens a dialog at once. The caller makes sure that no other is open. */
  open(request: DialogRequest, life: DialogLife): void
  /** Shows the conversation wherever the page has its own feed, until the signal. */
  converse(context: ConversationContext, signal: AbortSignal): void
  /** Watches the controls that commit (`data-commits`), in the roots of both scripts, for as long as there is one. */
  watch(): void
  /** True if a trusted click on a control that commits counts. If not, the user reads why. */
  mayCommit(click: MouseEvent): boolean
}

/**
 * The property through which the two scripts of a page find each other. It is on the global object in the world of our content scripts,
 * which the page's own scripts cannot reach. The symbol is registered, because each script is a bundle of its own.
 */
const BRIDGE = Symbol.for('tandem.dialogs')

interface Bridge {
  dialogs?: Dialogs
  containers: Set<HTMLElement>
}

/** Returns the containers of all our elements on this page, those of both scripts. */
export function ourContainers(): Set<HTMLElement> {
  return bridge().containers
}

/** Returns the dialogs; undefined until their script has been loaded into this page. */
export function readDialogs(): Dialogs | undefined {
  return bridge().dialogs
}

/** Puts the dialogs on the bridge, where the content script finds them. */
export function offerOnBridge(dialogs: Dialogs): void {
  bridge().dialogs = dialogs
}

function bridge(): Bridge {
  // Safe: nobody else knows the property.
  const world = globalThis as { [BRIDGE]?: Bridge }
  world[BRIDGE] ??= { containers: new Set() }
  return world[BRIDGE]
}
