import type {
  AccountView,
  OpenOperationNote,
} from '../../../../components/account-detail/account-view.ts'
import { type Account, isLinked, onlyBranch } from '../../../domain/accounts/account.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { otherBranch } from '../../../domain/branch.ts'
import { offers } from '../../../domain/capability.ts'
import { isAccountChange, isAlreadySo } from '../../../domain/outbox/changes/account-changes.ts'
import { isFresh, newestOf, newestWithoutPayload } from '../../../domain/outbox/newest-operation.ts'
import type { QuickAction } from '../../../domain/outbox/open-dialog.ts'
import {
  ATTENTION_STATES,
  hasPayload,
  isCopy,
  isOpen,
  type Operation,
} from '../../../domain/outbox/operation.ts'
import type { StatusMessage } from '../../../domain/outbox/status-message.ts'
import type { Problem } from '../../../domain/problem.ts'
import { quickActionsOf } from '../../../domain/rights/quick-actions.ts'
import { rolesToGive } from '../../../domain/rights/rights.ts'
import { earlierStatusOf, statusOf } from '../../../sentences/operation-status.ts'
import { sentenceFor } from '../../../sentences/problem-sentences.ts'
import { notRetried as saidNotRetried, undoRefused } from '../../../sentences/refusal-status.ts'
import { accountRowOf, addRefusal, syncedFrom } from '../accounts/account-rows.ts'

/** What is known about one account at one moment. */
export interface AccountViewInput {
  account: Account
  session: SessionView
  /** Operations on this account from this device, in any order. */
  operations: readonly Operation[]
  /** The last operation started on this page, on any account. */
  last: Operation | undefined
  /** Why the last undo failed. */
  undoProblem: Problem | undefined
  /** The failed operation that could not be sent again, and why. */
  notRetried: { id: string; problem: Problem } | undefined
}

/** Returns the account as the detail view shows it at `now` (epoch milliseconds). */
export function accountViewOf(known: AccountViewInput, now: number): AccountView {
  const { account, session, operations } = known
  const source = onlyBranch(account)
  const refusal = addRefusal(account, session)
  const about = source && { name: account.name, to: otherBranch(source) }
  const open = operations.find((each) => isOpen(each) && !hasPayload(each))
  return {
    ...accountRowOf(account, session),
    because:
      about && refusal && offers(session, 'sync')
        ? sentenceFor({ name: refusal }, about)
        : undefined,
    openOperation: open && underWayOf(open),
    status: statusIn(known, now),
    earlier: earlierIn(known, now),
    syncedFrom: syncedFrom(newestOf(own(operations, session)), account, session),
    actions: actionsOf(account, session),
  }
}

/** The operations that the two status lines are about. */
interface ShownOperations {
  newest: Operation | undefined
  earlier?: Operation | undefined
}

/**
 * Returns the newest operation of this actor and, if that has a payload, the one before it. The order is reversed after an action on the
 * earlier one failed.
 */
export function shownOperations({
  operations,
  session,
  last,
  undoProblem,
  notRetried,
}: Omit<AccountViewInput, 'account'>): ShownOperations {
  const theirs = own(operations, session)
  const earlier = newestWithoutPayload(theirs)
  const inVain = notRetried?.id ?? (undoProblem && last?.id)
  const isFirst = earlier !== undefined && earlier.id === inVain
  return isFirst ? { newest: earlier } : { newest: newestOf(theirs), earlier }
}

function own(operations: readonly Operation[], { actor }: SessionView): Operation[] {
  return operations.filter(({ actorId }) => actorId === actor.accountId)
}

function earlierIn(known: AccountViewInput, now: number): StatusMessage | undefined {
  const { account, session } = known
  const { earlier } = shownOperations(known)
  const matters = earlier && isNews(earlier, known, now)
  return matters ? earlierStatusOf(earlier, account.name, now, session) : undefined
}

function statusIn(known: AccountViewInput, now: number): StatusMessage | undefined {
  const { account, session, last, undoProblem, notRetried } = known
  const { newest } = shownOperations(known)
  if (!newest) return undefined
  const { id, to } = newest
  const subject = { name: account.name, to }
  if (undoProblem && last?.id === id) return undoRefused(undoProblem, subject)
  if (notRetried?.id === id) return saidNotRetried(notRetried.problem, subject)
  const matters = last?.id === id || isNews(newest, known, now)
  return matters ? statusOf(newest, account.name, now, session) : undefined
}

/**
 * True if the operation is open, needs attention or can be undone; for one with a payload, if it was sent just now. Finished ones are in
 * the history.
 */
function isNews(
  operation: Operation,
  { account, session }: Pick<AccountViewInput, 'account' | 'session'>,
  now: number,
): boolean {
  if (isOpen(operation)) return true
  if (hasPayload(operation) && operation.state === 'done') return isFresh(operation, now)
  const hasCome = isAsWanted(operation, account)
  // The account does not show the effect of a copy.
  const isKnown = !isCopy(operation)
  if (ATTENTION_STATES.some((state) => state === operation.state)) return !(isKnown && hasCome)
  const status = statusOf(operation, account.name, now, session)
  return hasCome && (status?.actions?.includes('undo') ?? false)
}

/** True if the account is as the operation wanted it, as far as the mirror shows. */
function isAsWanted(operation: Operation, account: Account): boolean {
  const { task, to, versionAfter } = operation
  if (isAccountChange(task)) {
    const isSince = versionAfter !== undefined && account.version > versionAfter
    return isAlreadySo(task, to, account) && !isSince
  }
  if (hasPayload(operation)) return false
  return isLinked(account) === (task.kind === 'sync' || isCopy(operation))
}

function underWayOf(operation: Operation): OpenOperationNote {
  const { task, to } = operation
  if (task.kind === 'sync') return { what: isCopy(operation) ? 'copy' : 'sync', to }
  return { what: task.kind, to }
}

/** Returns the Quick Actions of this actor. A role is included only if another one may be given: there is no room here for why not. */
function actionsOf(account: Account, session: SessionView): QuickAction[] {
  const { actor } = session
  return quickActionsOf(account, session).filter((dialog) => {
    if (dialog.kind !== 'role') return true
    const role = account.profiles[dialog.branch]?.role
    const person = { accountId: account.id, role }
    return rolesToGive(actor, dialog.branch, person).length > 0
  })
}
