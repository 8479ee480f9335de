import { BRANCH_NAME, type Branch, otherBranch } from '../lib/domain/branch.ts'
import { isCopy, type Operation, type Task } from '../lib/domain/operation.ts'
import { canRetry, isPassing, type Problem, type Refusal } from '../lib/domain/problem.ts'
import { type MessageName, message } from '../lib/platform/i18n.ts'
import { isolate, sentenceFor } from './problem-sentences.ts'

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
      return { tone: 'info', text: say('status_cancelled') }
    case 'replaced':
      return undefined
    default:
      return { tone: 'waiting', text: say(openMessage(operation)) }
  }
}

type Say = (sentence: MessageName) => string

function doneOf(operation: Operation, say: Say, now: number): StatusMessage {
  const { task, unchanged, role, roleRefused } = operation
  if (task.kind === 'undo') return { tone: 'info', text: say(undoneMessage(task)) }
  if (task.kind === 'role') {
    return { tone: 'success', text: say('status_role_done'), actions: ['undo'] }
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
    ? say(`${prefixOf(task)}_gave_up`)
    : sentenceFor(problem, { name, to })
  return { tone: 'error', text, actions }
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
    ...rolesIn(operation),
    roleRefused ? reasonOf(roleRefused) : '',
  )
}

/** The role somebody is to have, or has, and the other one that the sentence is about. */
function rolesIn({ task, role }: Operation): [string, string] {
  if (task.kind === 'sync') return [role ?? '', task.choices.role ?? '']
  if (task.kind === 'role') return [task.role, task.was]
  return 'role' in task ? [task.was, task.role] : ['', '']
}

/** Why a role was not given, as the end of a sentence that says what was done. */
function reasonOf(refusal: Refusal): string {
  if (refusal === 'role-revoked') return message('refused_role_revoked')
  if (refusal === 'role-escalation') return message('refused_role_escalation')
  return message('refused_forbidden')
}

/** Where it is left when what was done is taken back; of an undo, when that is done. */
function undoneMessage(task: Task): MessageName {
  if (isCopy({ task })) return 'status_copy_undone'
  return task.kind === 'sync' || 'sync' in task ? 'status_undone' : 'status_role_undone'
}

/** The sentences of a copy, of a role and of a sync have the same endings. */
function prefixOf(task: Task): 'status' | 'status_copy' | 'status_role' {
  if (isCopy({ task })) return 'status_copy'
  return task.kind === 'role' ? 'status_role' : 'status'
}

/** Honest words for what is not settled: never that it is done, and never that it is not when nobody knows. */
function openMessage({ task, state, problem }: Operation): MessageName {
  if (task.kind === 'undo') {
    if (isCopy({ task })) return 'status_undo_copy_open'
    return 'sync' in task ? 'status_undo_open' : 'status_undo_role_open'
  }
  const prefix = prefixOf(task)
  if (state === 'sending') return `${prefix}_sending`
  if (problem?.name === 'signed-out') return `${prefix}_signed_out`
  return state === 'unknown' ? `${prefix}_unknown` : `${prefix}_queued`
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
