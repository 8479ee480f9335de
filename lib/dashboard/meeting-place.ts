import type { AccountKind } from '../domain/account.ts'
import type { RequestChoices, RequestView } from '../domain/booking.ts'
import type { Branch } from '../domain/branch.ts'
import type { ComparePorts } from '../domain/compare-flow.ts'
import type { ConversationPorts } from '../domain/conversation-flow.ts'
import type { FlowPorts } from '../domain/dialog-flow.ts'
import type { WantedStatus } from '../domain/operation.ts'
import type { ProfileView, Workplaces } from '../domain/page-view.ts'
import type { Role } from '../domain/role.ts'
import type { RoleChoices, RoleView } from '../domain/role-view.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../domain/status-view.ts'
import type { Preview, SyncChoices } from '../domain/sync.ts'

/** Who answers a dialog; the dialog shows itself. */
type Answers<Shown, Choices> = Omit<FlowPorts<Shown, Choices>, 'show'>

/** "Add Bob Walker to Facility?": whom it is about, and who answers it. */
export interface SyncAsk extends Answers<Preview, SyncChoices> {
  kind: 'sync'
  about: { name: string; kind: AccountKind; to: Branch; workplaces?: Workplaces | undefined }
}

/** "Change the role of Uma Ueda in Facility?" `wanted`: the role to begin with. */
export interface RoleAsk extends Answers<RoleView, RoleChoices> {
  kind: 'role'
  about: { name: string; branch: Branch; wanted?: Role | undefined }
}

/** "Compare Dana Dual". `here`: the branch of the page. */
export interface CompareAsk extends Omit<ComparePorts, 'show'> {
  kind: 'compare'
  about: { name: string; here: Branch }
}

/** "In-Home or Facility?", and then what is requested there. `today`: an ISO date. */
export interface RequestAsk extends Answers<RequestView, RequestChoices> {
  kind: 'request'
  about: { name: string; today: string }
}

/** "Make Bob Walker inactive in In-Home?", or active again. */
export interface StatusAsk extends Answers<StatusView, StatusChoices> {
  kind: 'status'
  about: { name: string; branch: Branch; wanted: WantedStatus }
}

/** "Make In-Home the primary branch of Dana Dual?" */
export interface PrimaryAsk extends Answers<PrimaryView, Record<never, never>> {
  kind: 'primary'
  about: { name: string; wanted: Branch }
}

/** Every dialog that a page can ask for. Another kind is a member here and a case in `lib/dialogs/open-dialog.ts`. */
export type DialogAsk = SyncAsk | RoleAsk | CompareAsk | StatusAsk | PrimaryAsk | RequestAsk

/** The conversation with the client of a page, in place of the page's own feed. */
export interface ConversationAsk extends Omit<ConversationPorts, 'show' | 'makeId'> {
  /** The client as the page knows them when this is called; undefined once it does not. */
  client(): ProfileView | undefined
  /** Selector of the page's own feed. */
  feed: string
  /** Calls back whenever the page knows the client anew, until the signal. */
  onClient(callback: () => void, signal: AbortSignal): void
  /** Calls back whenever something has settled, until the signal. */
  onLookAgain(callback: () => void, signal: AbortSignal): void
}

/** The conversation with the client of a page, in place of the page's own feed. */
export interface ConversationAsk extends Omit<ConversationPorts, 'show' | 'makeId'> {
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

/** The dialogs, as the script that draws them offers them. They ask nobody: whatever they need comes with the ask. */
export interface Dialogs {
  /** Opens one at once. Whoever asks sees to it that it is the only one. */
  open(ask: DialogAsk, life: DialogLife): void
  /** Puts the conversation on the page wherever its own feed is, until the signal. */
  converse(ask: ConversationAsk, signal: AbortSignal): void
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
