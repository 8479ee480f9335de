import type { ComponentChild } from 'preact'
import type { AccountKind, ProfileStatus } from '../domain/accounts/account.ts'
import type { Workplaces } from '../domain/accounts/page-view.ts'
import type { ProfileRef } from '../domain/accounts/profile-ref.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { CallWorker } from '../messaging/contract.ts'

/** Whom a dialog is about, as whoever opens it knew them at the press. */
export interface DialogPerson {
  name: string
  kind: AccountKind
  /** The branch of the page; in the popup the one that a client sees first. */
  here: Branch
  /** What the profile is in each branch that has one. */
  statuses: { [branch in Branch]?: ProfileStatus }
  /** Of staff: where they work in Facility. */
  workplaces?: Workplaces | undefined
}

/** Whom a dialog is about, and who answers it. */
export interface DialogContext {
  person: DialogPerson
  /** The same person, as the worker finds them. */
  subject: ProfileRef
  call: CallWorker
  /** Whether that person is still on screen: nothing is done to the one before. */
  isStill(): boolean
  /** Called when the operation stands in the outbox. */
  accepted(operation: Operation): void
}

/** What binds an open dialog to the place that opened it. */
export interface DialogLife {
  /** Closes the dialog: the place has moved on. */
  signal: AbortSignal
  /** Called with true whenever the dialog begins to wait for an answer, with false when it waits for the user. */
  onBusy(busy: boolean): void
  /** Called once: the dialog is gone. */
  onClosed(): void
}

/** Where a dialog is drawn. It ends by `onClosed`, once. */
export interface DialogFrame extends DialogLife {
  /** Shows this instead of what was shown before. */
  draw(dialog: ComponentChild): void
}
