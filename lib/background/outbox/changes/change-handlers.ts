import type * as v from 'valibot'
import {
  type AccountChange,
  type AccountChanges,
  type ChangeKind,
  changeKindOf,
} from '../../../domain/outbox/changes/account-changes.ts'
import type { ChangeHandler } from './change-handler.ts'
import { flagHandler } from './flag.ts'
import { primaryHandler } from './primary.ts'
import { roleHandler } from './role.ts'
import { statusHandler } from './status.ts'

type StoredChange = v.GenericSchema<unknown, AccountChange>

const HANDLERS: { [Kind in ChangeKind]: ChangeHandler<AccountChanges[Kind]> } = {
  status: statusHandler,
  role: roleHandler,
  primary: primaryHandler,
  flag: flagHandler,
}

/** Schemas of the stored changes of every kind. */
export const storedChanges = Object.values(HANDLERS).flatMap<StoredChange>(({ stored }) => stored)

/** Returns the handler of a change. */
export function handlerOf(change: AccountChange): ChangeHandler<AccountChange> {
  // Safe: the change is of this kind, so its handler takes it.
  return HANDLERS[changeKindOf(change)] as ChangeHandler<AccountChange>
}
