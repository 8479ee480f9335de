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

/** What a page tells, at the moment `now` (epoch milliseconds), of all that its actor asked for about its account. */
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

/** Whether the page says something about the operation: while it runs, can be undone, or came to its end just now. */
function stillMatters(operation: Operation, account: Account, now: number): boolean {
  if (isOpen(operation)) return true
  const { task, to, state } = operation
  const fresh = isFresh(operation, now)
  // A message that failed stays: one would wait for the client's answer. One that went out is shown for a while, so that nobody repeats it.
  if (hasPayload(operation)) return fresh || ATTENTION_STATES.some((each) => each === state)
  // The client is in both branches before and after. One that failed was shown in the dialog and dismissed there.
  if (isCopy(operation)) return fresh && isLinked(account) && state !== 'cancelled'
  if (isAccountChange(task)) return fresh && (state !== 'done' || isAlreadySo(task, to, account))
  if (task.kind === 'undo') return fresh && (state !== 'done' || !isLinked(account))
  return state === 'done' ? isLinked(account) : !isLinked(account) && fresh
}
