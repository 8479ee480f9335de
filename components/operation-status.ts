import { BRANCH_NAME, otherBranch } from '../lib/domain/branch.ts'
import type { Operation } from '../lib/domain/operation.ts'
import { canRetry, isPassing, type Refusal } from '../lib/domain/problem.ts'
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
  const isRole = operation.task.kind === 'role'
  switch (operation.state) {
    case 'done':
      return isRole
        ? { tone: 'success', text: say('status_role_done'), actions: ['undo'] }
        : syncDone(operation, say, now)
    case 'undone':
      return { tone: 'info', text: say(isRole ? 'status_role_undone' : 'status_undone') }
    case 'conflict':
    case 'failed': {
      const problem = operation.problem ?? { name: 'server-error' }
      const actions: StatusAction[] = canRetry(problem) ? ['retry'] : []
      // After so many tries without an answer nobody knows: "nothing was changed" may be untrue.
      if (isPassing(problem)) {
        return {
          tone: 'error',
          text: say(isRole ? 'status_role_gave_up' : 'status_gave_up'),
          actions,
        }
      }
      return { tone: 'error', text: sentenceFor(problem, { name, to: operation.to }), actions }
    }
    default:
      return { tone: 'waiting', text: say(openMessage(operation)) }
  }
}

function syncDone(
  operation: Operation,
  say: (sentence: MessageName) => string,
  now: number,
): StatusMessage {
  const { unchanged, role, roleRefused } = operation
  if (unchanged) return { tone: 'info', text: say('status_unchanged') }
  const undo: StatusAction[] = isUndoable(operation, now) ? ['undo'] : []
  if (roleRefused) {
    return { tone: 'waiting', text: say('status_role_refused'), actions: ['role', ...undo] }
  }
  return { tone: 'success', text: say(role ? 'status_done_staff' : 'status_done'), actions: undo }
}

function sentenceOf(sentence: MessageName, operation: Operation, name: string): string {
  const { to, task, role, roleRefused } = operation
  const [now, other] =
    task.kind === 'role' ? [task.role, task.was] : [role ?? '', task.choices.role ?? '']
  return message(
    sentence,
    isolate(name),
    BRANCH_NAME[to],
    BRANCH_NAME[otherBranch(to)],
    now,
    other,
    roleRefused ? reasonOf(roleRefused) : '',
  )
}

/** Why a role was not given, as the end of a sentence that says what was done. */
function reasonOf(refusal: Refusal): string {
  if (refusal === 'role-revoked') return message('refused_role_revoked')
  if (refusal === 'role-escalation') return message('refused_role_escalation')
  return message('refused_forbidden')
}

/** Honest words for what is not settled: never that it is done, and never that it is not when nobody knows. */
function openMessage({ task, state, problem }: Operation): MessageName {
  const prefix = task.kind === 'role' ? 'status_role' : 'status'
  if (state === 'sending') return `${prefix}_sending`
  if (problem?.name === 'signed-out') return `${prefix}_signed_out`
  return state === 'unknown' ? `${prefix}_unknown` : `${prefix}_queued`
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
