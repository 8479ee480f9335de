import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import {
  canUndo,
  changeValues,
  isAccountChange,
} from '../../lib/domain/outbox/changes/account-changes.ts'
import { hasDeleted } from '../../lib/domain/outbox/changes/status-change.ts'
import {
  hasPayload,
  isCopy,
  isOpen,
  type Operation,
  type Task,
} from '../../lib/domain/outbox/operation.ts'
import { canRetry, isPassing, type Problem, type Refusal } from '../../lib/domain/problem.ts'
import { type MessageName, message } from '../../lib/platform/i18n.ts'
import { isolate, type SentenceSubject, sentenceFor } from '../ui/problem-sentences.ts'
import { type ChangeWord, changeWord } from './change-word.ts'

/** What a press on the status line's button asks for. `role`: to have the role given that was refused. */
export type StatusAction = 'undo' | 'retry' | 'role'

/** One line that says how things stand, and what can be done about it, the likeliest first. */
export interface StatusMessage {
  tone: 'success' | 'info' | 'waiting' | 'error'
  text: string
  actions?: StatusAction[] | undefined
}

/** What to say about an operation on the account of this name, at the moment `now` (epoch milliseconds). */
export function statusOf(
  operation: Operation | undefined,
  name: string,
  now: number,
): StatusMessage | undefined {
  if (!operation) return undefined
  const say = (sentence: MessageName) => sentenceOf(sentence, operation, name)
  const { task, state } = operation
  switch (state) {
    case 'done':
      return doneOf(operation, say, now)
    case 'undone':
      return { tone: 'info', text: say(undoneMessage(task)) }
    case 'conflict':
    case 'failed':
      return endedOf(operation, say, name)
    case 'cancelled':
      return { tone: 'info', text: say(givenUpMessage(operation)) }
    case 'replaced':
      return undefined
    default:
      return { tone: 'waiting', text: say(openMessage(operation)) }
  }
}

/**
 * What to say of an operation that a newer one has come after, in words that are no news; undefined where there is nothing left to
 * wait for or to do about it.
 */
export function earlierStatusOf(
  operation: Operation | undefined,
  name: string,
  now: number,
): StatusMessage | undefined {
  const status = statusOf(operation, name, now)
  const isLeft = operation && (isOpen(operation) || status?.actions?.length)
  if (!status || !isLeft) return undefined
  return { ...status, tone: 'info', text: message('status_earlier', status.text) }
}

type Say = (sentence: MessageName) => string

function doneOf(operation: Operation, say: Say, now: number): StatusMessage {
  const { task, unchanged, role, roleRefused } = operation
  if (task.kind === 'undo') return { tone: 'info', text: say(undoneMessage(task)) }
  if (task.kind !== 'sync') {
    const text = say(`status_${wordOf(task)}done`)
    return {
      tone: 'success',
      text,
      actions: isAccountChange(task) && canUndo(task) ? ['undo'] : [],
    }
  }
  const copies = isCopy(operation)
  if (unchanged) {
    return { tone: 'info', text: say(copies ? 'status_copy_unchanged' : 'status_unchanged') }
  }
  const undo: StatusAction[] = isUndoable(operation, now) ? ['undo'] : []
  if (copies) return { tone: 'success', text: say('status_copy_done'), actions: undo }
  if (roleRefused) {
    return { tone: 'waiting', text: say('status_role_refused'), actions: ['role', ...undo] }
  }
  return { tone: 'success', text: say(role ? 'status_done_staff' : 'status_done'), actions: undo }
}

function endedOf({ task, to, problem: known }: Operation, say: Say, name: string): StatusMessage {
  const problem = known ?? { name: 'server-error' }
  if (task.kind === 'undo') return undoRefused(problem, { name, to })
  const actions: StatusAction[] = canRetry(problem) ? ['retry'] : []
  // After so many tries without an answer nobody knows: "nothing was changed" may be untrue.
  const text = isPassing(problem)
    ? say(`status_${wordOf(task)}gave_up`)
    : refusedText(task, problem, { name, to })
  return { tone: 'error', text, actions }
}

/** Of one with a payload it says first that it did not go out, unless nobody knows. */
function refusedText(task: Task, problem: Problem, subject: SentenceSubject): string {
  const sentence = sentenceFor(problem, subject)
  const isUnsure = problem.name === 'letter-lost' || problem.name === 'too-old'
  return hasPayload({ task }) && !isUnsure ? message('status_payload_refused', sentence) : sentence
}

/** One that was sent may have arrived: whoever thinks that it did not would ask for it twice. */
function givenUpMessage(operation: Operation): MessageName {
  return hasPayload(operation) && operation.tries > 0
    ? 'status_payload_dismissed'
    : 'status_cancelled'
}

/** What to say when something could not be sent again. */
export function notRetried(problem: Problem, subject: SentenceSubject): StatusMessage {
  return { tone: 'error', text: sentenceFor(problem, subject), actions: ['retry'] }
}

/** What to say when an undo was refused or could not be asked for. */
export function undoRefused(
  problem: Problem,
  subject: { name: string; to: Branch },
): StatusMessage {
  return {
    tone: 'error',
    text: message('status_not_undone', sentenceFor(problem, subject)),
    ...(isPassing(problem) && { actions: ['undo'] }),
  }
}

function sentenceOf(sentence: MessageName, operation: Operation, name: string): string {
  const { to, roleRefused } = operation
  return message(
    sentence,
    isolate(name),
    BRANCH_NAME[to],
    BRANCH_NAME[otherBranch(to)],
    ...becomesAndWas(operation).map(isolate),
    roleRefused ? reasonOf(roleRefused) : '',
  )
}

/**
 * What the sentence is about as it is to be, or is, and as it was. Of an undo, what it gives back is what was.
 */
function becomesAndWas({ task, to, role }: Operation): [string, string] {
  if (task.kind === 'sync') return [role ?? '', task.choices.role ?? '']
  if (!isAccountChange(task)) return ['', '']
  const [becomes, was] = changeValues(task, to)
  return task.kind === 'undo' ? [was, becomes] : [becomes, was]
}

/** Why a role was not given, as the end of a sentence that says what was done. */
function reasonOf(refusal: Refusal): string {
  if (refusal === 'role-revoked') return message('refused_role_revoked')
  if (refusal === 'role-escalation') return message('refused_role_escalation')
  return message('refused_forbidden')
}

/** Where it is left when what was done is taken back; of an undo, when that is done. */
function undoneMessage(task: Task): MessageName {
  if ('status' in task && hasDeleted(task)) return 'status_status_undone_deleted'
  // Safe: what was written, which has no such sentence, is never taken back.
  return `status_${wordOf(task as Exclude<Task, { kind: 'message' | 'request' }>)}undone`
}

/** The part of the names of sentences that tells kinds of tasks apart: what can be asked for has sentences with the same endings. */
function wordOf<Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
): '' | 'copy_' | `${ChangeWord}_` | `${Kind & ('message' | 'request')}_`
function wordOf(task: Task): string {
  if (isCopy({ task })) return 'copy_'
  if (isAccountChange(task)) return `${changeWord(task)}_`
  return hasPayload({ task }) ? `${task.kind}_` : ''
}

/** Honest words for what is not settled: never that it is done, and never that it is not when nobody knows. */
function openMessage({ task, state, problem }: Operation): MessageName {
  if (task.kind === 'undo') return `status_undo_${wordOf(task)}open`
  const prefix = `status_${wordOf(task)}` as const
  if (state === 'sending') return `${prefix}sending`
  if (problem?.name === 'signed-out') return `${prefix}signed_out`
  return state === 'unknown' ? `${prefix}unknown` : `${prefix}queued`
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
