import type { Account } from '../../domain/accounts/account.ts'
import { isLinked } from '../../domain/accounts/account.ts'
import type { ProfileView } from '../../domain/accounts/page-view.ts'
import { isAccountChange, isAlreadySo } from '../../domain/outbox/changes/account-changes.ts'
import { isFresh, newestOf, newestWithoutPayload } from '../../domain/outbox/newest-operation.ts'
import {
  ATTENTION_STATES,
  hasPayload,
  isCopy,
  isOpen,
  type Operation,
} from '../../domain/outbox/operation.ts'

/** Finds the operations that a page reports of those its actor started for its account. `now`: epoch milliseconds. */
export function reportedOperations(
  operations: readonly Operation[],
  account: Account,
  now: number,
): Pick<ProfileView, 'operation' | 'earlier'> {
  const reportable = (operation: Operation | undefined) =>
    operation && stillMatters(operation, account, now) ? operation : undefined
  const operation = reportable(newestOf(operations))
  const earlier = reportable(newestWithoutPayload(operations))
  return { ...(operation && { operation }), ...(earlier && { earlier }) }
}

/** True if the page reports the operation: while it is open, can be undone, or ended just now. */
function stillMatters(operation: Operation, account: Account, now: number): boolean {
  if (isOpen(operation)) return true
  const { task, to, state } = operation
  const fresh = isFresh(operation, now)
  // A failed message stays: people would wait for the client's answer. A sent one shows for a while, so that nobody repeats it.
  if (hasPayload(operation)) return fresh || ATTENTION_STATES.some((each) => each === state)
  // The client is in both branches before and after. One that failed was shown in the dialog and dismissed there.
  if (isCopy(operation)) return fresh && isLinked(account) && state !== 'cancelled'
  if (isAccountChange(task)) return fresh && (state !== 'done' || isAlreadySo(task, to, account))
  if (task.kind === 'undo') return fresh && (state !== 'done' || !isLinked(account))
  return state === 'done' ? isLinked(account) : !isLinked(account) && fresh
}
