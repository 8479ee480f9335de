import type { ComponentChild } from 'preact'
import type { AccountKind, ProfileStatus } from '../domain/accounts/account.ts'
import type { Workplaces } from '../domain/accounts/page-view.ts'
import type { ProfileRef } from '../domain/accounts/profile-ref.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { CallWorker } from '../messaging/contract.ts'

/** The person a dialog is about, as known when it was opened. */
export interface DialogPerson {
  name: string
  kind: AccountKind
  /** The branch of the page; in the popup, the primary branch. */
  here: Branch
  /** The status in each branch that has a profile. */
  statuses: { [branch in Branch]?: ProfileStatus }
  /** For staff: the pages where they work in Facility. */
  workplaces?: Workplaces | undefined
}

/** The context of a dialog: the person it is about, and the worker's calls. */
export interface DialogContext {
  person: DialogPerson
  /** The reference by which the worker finds the person. */
  subject: ProfileRef
  call: CallWorker
  /** True if the person is still on screen. If not, nothing is done to them. */
  isStill(): boolean
  /** Called when the operation is in the outbox. */
  accepted(operation: Operation): void
}

/** The connection between an open dialog and the place that opened it. */
export interface DialogLife {
  /** Aborts when the place has moved on. The dialog then closes. */
  signal: AbortSignal
  /** Called with true when the dialog starts to wait for an answer, with false when it waits for the user. */
  onBusy(busy: boolean): void
  /** Called once, when the dialog has closed. */
  onClosed(): void
}

/** The place where a dialog is drawn, until it calls `onClosed`. */
export interface DialogFrame extends DialogLife {
  /** Replaces what is shown. */
  draw(dialog: ComponentChild): void
}
