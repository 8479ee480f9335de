import type { AccountView, UnderWay } from '../../../components/account-view.ts'
import type { StatusMessage } from '../../../components/operation-status.ts'
import { statusOf, undoRefused } from '../../../components/operation-status.ts'
import { sentenceFor } from '../../../components/problem-sentences.ts'
import { type Account, isLinked, onlyBranch } from '../../domain/account.ts'
import { otherBranch } from '../../domain/branch.ts'
import {
  ATTENTION_STATES,
  isChange,
  isCopy,
  isLetter,
  isOpen,
  isSo,
  type Operation,
} from '../../domain/operation.ts'
import type { Problem } from '../../domain/problem.ts'
import type { SessionView } from '../../messaging/contract.ts'
import { addRefusal, rowOf } from './rows.ts'

/** What is known about one account at this moment. */
export interface DetailKnowledge {
  account: Account
  session: SessionView
  /** What was asked for about this account on this device, in any order. */
  operations: readonly Operation[]
  /** What was asked for last on this page, whomever it is about. */
  last: Operation | undefined
  /** Why the last one could not be taken back. */
  undoProblem: Problem | undefined
  /** An operation that failed and could not be sent again, and why. */
  notRetried: { id: string; problem: Problem } | undefined
}

/** The account as its detail shows it at the moment `now` (epoch milliseconds). */
export function detailOf(known: DetailKnowledge, now: number): AccountView {
  const { account, session, operations } = known
  const source = onlyBranch(account)
  const refusal = addRefusal(account, session)
  const about = source && { name: account.name, to: otherBranch(source) }
  const open = operations.find(isOpen)
  return {
    ...rowOf(account, session),
    because: about && refusal && sentenceFor({ name: refusal }, about),
    underWay: open && underWayOf(open),
    status: statusIn(known, now),
  }
}

/** The operation of this actor that was asked for last. */
export function newestOf(
  operations: readonly Operation[],
  actorId: string | undefined,
): Operation | undefined {
  return operations
    .filter((operation) => operation.actorId === actorId)
    .reduce<Operation | undefined>(
      (newest, each) => (newest && newest.madeAt > each.madeAt ? newest : each),
      undefined,
    )
}

function statusIn(known: DetailKnowledge, now: number): StatusMessage | undefined {
  const { account, session, operations, last, undoProblem, notRetried } = known
  const newest = newestOf(operations, session.actor.accountId)
  if (!newest) return undefined
  const { id, to } = newest
  const subject = { name: account.name, to }
  if (undoProblem && last?.id === id) return undoRefused(undoProblem, subject)
  if (notRetried?.id === id) {
    return { tone: 'error', text: sentenceFor(notRetried.problem, subject), actions: ['retry'] }
  }
  const status = statusOf(newest, account.name, now)
  const matters = last?.id === id || isNews(newest, account, status)
  return matters ? status : undefined
}

/** Whether it goes on, somebody has to look at it, or it can be taken back. What is only over stands in the history. */
function isNews(operation: Operation, account: Account, status: StatusMessage | undefined) {
  if (isOpen(operation)) return true
  const hasCome = isAsWanted(operation, account)
  // A copy is not seen in the account.
  const isKnown = !isCopy(operation)
  if (ATTENTION_STATES.some((state) => state === operation.state)) return !(isKnown && hasCome)
  return hasCome && (status?.actions?.includes('undo') ?? false)
}

/** Whether the account is as the operation wanted it, as far as the mirror shows. */
function isAsWanted(operation: Operation, account: Account): boolean {
  const { task, to, versionAfter } = operation
  if (isChange(task)) {
    const isSince = versionAfter !== undefined && account.version > versionAfter
    return isSo(task, to, account) && !isSince
  }
  if (isLetter(operation)) return operation.state === 'done'
  return isLinked(account) === (task.kind === 'sync' || isCopy(operation))
}

function underWayOf(operation: Operation): UnderWay {
  const { task, to } = operation
  if (task.kind === 'sync') return { what: isCopy(operation) ? 'copy' : 'sync', to }
  return { what: task.kind, to }
}
