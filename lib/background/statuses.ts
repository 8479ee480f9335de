import type { Operation } from '../domain/operation.ts'
import { failed, type Result } from '../domain/result.ts'
import type { PrimaryView, StatusView } from '../domain/status-view.ts'
import type { ClientSubject, StatusConfirmation, StatusSubject } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Drafts } from './drafts.ts'
import type { Operations } from './operations.ts'
import type { Sessions } from './sessions.ts'

/** Making somebody inactive or active again in one branch, and changing the branch that a client sees first. */
export interface Statuses {
  /** What it would do. A refusal that is known beforehand is the answer. */
  look(subject: StatusSubject, caller: Caller): Promise<Result<StatusView>>
  /** Stores the operation, then sends it. The same operation twice is the same as once. */
  confirm(confirmation: StatusConfirmation, caller: Caller): Promise<Result<Operation>>
  lookAtPrimary(subject: ClientSubject, caller: Caller): Promise<Result<PrimaryView>>
  /** As `confirm`. */
  confirmPrimary(
    operationId: string,
    subject: ClientSubject,
    caller: Caller,
  ): Promise<Result<Operation>>
}

/** What changing a status works with. */
export interface StatusParts {
  sessions: Sessions
  drafts: Drafts
  operations: Operations
}

export function statusesWith(_: StatusParts): Statuses {
  const missing = async () => failed({ name: 'not-found' })
  return { look: missing, confirm: missing, lookAtPrimary: missing, confirmPrimary: missing }
}
