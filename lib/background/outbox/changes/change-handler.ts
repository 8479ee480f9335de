import * as v from 'valibot'
import type { Versioned } from '../../../backend/http.ts'
import type { TransitionFields } from '../../../db/outbox/transitions.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import type { Branch } from '../../../domain/branch.ts'
import type { Result } from '../../../domain/result.ts'
import { id } from '../../../domain/schemas.ts'
import type { OpenSession } from '../../session/sessions.ts'

/** How the worker stores and sends one kind of change to an account. */
export interface ChangeHandler<Change extends { kind: string }> {
  /** Schemas of its stored tasks: the change and its undo. */
  stored: readonly v.GenericSchema<unknown, Change>[]
  /** Sends the change to the backend. */
  send(
    change: Change,
    target: { accountId: string; branch: Branch },
    session: OpenSession,
    sent: Versioned,
  ): Promise<Result<Account>>
  /** Returns fields to set on the operation once it is done. */
  settled?(change: Change): TransitionFields
}

/** The entries that every stored undo of a change has. */
export const undoOf = { kind: v.literal('undo'), of: id }
