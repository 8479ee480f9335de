import { BRANCH_NAME, otherBranch } from '../domain/branch.ts'
import type { Offering } from '../domain/capability.ts'
import { canUndo, changeValues, isAccountChange } from '../domain/outbox/changes/account-changes.ts'
import { hasDeleted } from '../domain/outbox/changes/status-change.ts'
import { isActionOffered } from '../domain/outbox/offered-actions.ts'
import {
  hasPayload,
  isCopy,
  isOpen,
  type Operation,
  type Task,
} from '../domain/outbox/operation.ts'
import type { StatusAction, StatusMessage } from '../domain/outbox/status-message.ts'
import { canRetry, isPassing, type Problem, type Refusal } from '../domain/problem.ts'
import { type TextKey, text } from '../text/text.ts'
import { type ChangeWord, changeWord } from './change-word.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'
import { undoRefused } from './refusal-status.ts'
import { statusLabel } from './status-label.ts'

/**
 * Returns the status line of an operation on the account with this name, at the moment `now` (epoch milliseconds). Undefined if there is
 * nothing to say. `offering`: what the server offers; with it, the line has no button for anything else.
 */
export function statusOf(
  operation: Operation | undefined,
  name: string,
  now: number,
  offering?: Offering,
): StatusMessage | undefined {
  if (!operation) return undefined
  const status = messageOf(operation, name, now)
  if (!status?.actions || !offering) return status
  const actions = status.actions.filter((action) => isActionOffered(action, operation, offering))
  return { ...status, actions }
}

function messageOf(operation: Operation, name: string, now: number): StatusMessage | undefined {
  const say: Say = (key) => sentenceOf(key, operation, name)
  const { task, state } = operation
  switch (state) {
    case 'done':
      return doneOf(operation, say, now)
    case 'undone':
      return { tone: 'info', text: say(undoneKey(task)) }
    case 'conflict':
    case 'failed':
      return endedOf(operation, say, name)
    case 'cancelled':
      return { tone: 'info', text: say(givenUpKey(operation)) }
    case 'replaced':
      return undefined
    default:
      return { tone: 'waiting', text: say(openKey(operation)) }
  }
}

/**
 * Returns the status line of an operation that a newer one has followed; undefined if there is nothing left to wait for or to do about it.
 * `offering`: as for `statusOf`.
 */
export function earlierStatusOf(
  operation: Operation | undefined,
  name: string,
  now: number,
  offering?: Offering,
): StatusMessage | undefined {
  const status = statusOf(operation, name, now, offering)
  const isLeft = operation && (isOpen(operation) || status?.actions?.length)
  if (!status || !isLeft) return undefined
  return { ...status, tone: 'info', text: text('status.earlier', { status: status.text }) }
}

type StatusKey = TextKey & `status.${string}`

type Say = (key: StatusKey) => string

function doneOf(operation: Operation, say: Say, now: number): StatusMessage {
  const { task, unchanged, role, roleRefused } = operation
  if (task.kind === 'undo') return { tone: 'info', text: say(undoneKey(task)) }
  if (task.kind !== 'sync') {
    const text = say(`status.${wordOf(task)}-done`)
    return {
      tone: 'success',
      text,
      actions: isAccountChange(task) && canUndo(task) ? ['undo'] : [],
    }
  }
  const copies = isCopy(operation)
  if (unchanged) {
    return { tone: 'info', text: say(copies ? 'status.copy-unchanged' : 'status.sync-unchanged') }
  }
  const undo: StatusAction[] = isUndoable(operation, now) ? ['undo'] : []
  if (copies) return { tone: 'success', text: say('status.copy-done'), actions: undo }
  if (roleRefused) {
    return { tone: 'waiting', text: say('status.sync-role-refused'), actions: ['role', ...undo] }
  }
  return {
    tone: 'success',
    text: say(role ? 'status.sync-done-staff' : 'status.sync-done'),
    actions: undo,
  }
}

function endedOf({ task, to, problem: known }: Operation, say: Say, name: string): StatusMessage {
  const problem = known ?? { name: 'server-error' }
  if (task.kind === 'undo') return undoRefused(problem, { name, to })
  const actions: StatusAction[] = canRetry(problem) ? ['retry'] : []
  // After many tries without an answer the outcome is unknown: "nothing was changed" may be untrue.
  const text = isPassing(problem)
    ? say(`status.${wordOf(task)}-gave-up`)
    : refusedText(task, problem, { name, to })
  return { tone: 'error', text, actions }
}

/** Returns why an operation was refused. With a payload, it first says that it was not sent, unless that is unknown. */
function refusedText(task: Task, problem: Problem, subject: SentenceSubject): string {
  const reason = sentenceFor(problem, subject)
  const isUnsure = problem.name === 'letter-lost' || problem.name === 'too-old'
  return hasPayload({ task }) && !isUnsure ? text('status.payload-refused', { reason }) : reason
}

/**
 * Returns the key for a cancelled operation. A message or request that was sent may have arrived, and must not seem lost: people would send
 * it twice.
 */
function givenUpKey(operation: Operation): StatusKey {
  return hasPayload(operation) && operation.tries > 0
    ? 'status.payload-dismissed'
    : 'status.given-up'
}

function sentenceOf(key: StatusKey, operation: Operation, name: string): string {
  const { to, roleRefused } = operation
  const [becomes, was] = becomesAndWas(operation)
  return text(key, {
    name,
    to: BRANCH_NAME[to],
    from: BRANCH_NAME[otherBranch(to)],
    becomes,
    was,
    because: roleRefused ? reasonOf(roleRefused) : '',
    // For messages that contain another sentence, which these do not.
    reason: '',
    status: '',
  })
}

/** Returns the new and the old value, in words. An undo swaps them. */
function becomesAndWas({ task, to, role }: Operation): [string, string] {
  if (task.kind === 'sync') return [role ?? '', task.choices.role ?? '']
  if (!isAccountChange(task)) return ['', '']
  const [becomes, was] =
    'status' in task ? [statusLabel(task.status), statusLabel(task.was)] : changeValues(task, to)
  return task.kind === 'undo' ? [was, becomes] : [becomes, was]
}

/** Returns why a role was not given, as the end of a sentence that says what was done. */
function reasonOf(refusal: Refusal): string {
  if (refusal === 'role-revoked' || refusal === 'role-escalation') {
    return text(`status.refused-${refusal}`)
  }
  return text('status.refused-forbidden')
}

/** Returns the key for an undone operation, or for an undo that is done. */
function undoneKey(task: Task): StatusKey {
  if ('status' in task && hasDeleted(task)) return 'status.status-undone-deleted'
  // A message or a request is never undone.
  if (task.kind === 'message' || task.kind === 'request') return 'status.given-up'
  return `status.${wordOf(task)}-undone`
}

/** Returns the part of the message keys that names the kind of task. The keys of all kinds have the same endings. */
function wordOf<Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
): 'sync' | 'copy' | ChangeWord | (Kind & ('message' | 'request'))
function wordOf(task: Task): string {
  if (isCopy({ task })) return 'copy'
  if (isAccountChange(task)) return changeWord(task)
  return hasPayload({ task }) ? task.kind : 'sync'
}

/** Returns the key for an operation that is not settled. It never says that it is done, nor that it is not while the outcome is unknown. */
function openKey({ task, state, problem }: Operation): StatusKey {
  if (task.kind === 'undo') return `status.undo-${wordOf(task)}-open`
  const prefix = `status.${wordOf(task)}` as const
  if (state === 'sending') return `${prefix}-sending`
  if (problem?.name === 'signed-out' || problem?.name === 'no-access') {
    return `${prefix}-${problem.name}`
  }
  return state === 'unknown' ? `${prefix}-unknown` : `${prefix}-queued`
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
