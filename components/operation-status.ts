import { BRANCH_NAME, otherBranch } from '../lib/domain/branch.ts'
import type { Operation } from '../lib/domain/operation.ts'
import { canRetry, isPassing } from '../lib/domain/problem.ts'
import { type MessageName, message } from '../lib/platform/i18n.ts'
import { isolate, sentenceFor } from './problem-sentences.ts'

/** What a press on the status line's button asks for. */
export type StatusAction = 'undo' | 'retry'

/** One line that says how things stand, and at most one thing to do about it. */
export interface StatusMessage {
  tone: 'success' | 'info' | 'waiting' | 'error'
  text: string
  action?: StatusAction | undefined
}

/** What to say about an operation on the account of this name, at the moment `now` (epoch milliseconds). */
export function statusOf(
  operation: Operation | undefined,
  name: string,
  now: number,
): StatusMessage | undefined {
  if (!operation) return undefined
  const say = (sentence: MessageName) =>
    message(
      sentence,
      isolate(name),
      BRANCH_NAME[operation.to],
      BRANCH_NAME[otherBranch(operation.to)],
    )
  switch (operation.state) {
    case 'done':
      return operation.unchanged
        ? { tone: 'info', text: say('status_unchanged') }
        : {
            tone: 'success',
            text: say('status_done'),
            action: isUndoable(operation, now) ? 'undo' : undefined,
          }
    case 'undone':
      return { tone: 'info', text: say('status_undone') }
    case 'conflict':
    case 'failed': {
      const problem = operation.problem ?? { name: 'server-error' }
      // After so many tries without an answer nobody knows: "nothing was changed" may be untrue.
      const text = isPassing(problem)
        ? say('status_gave_up')
        : sentenceFor(problem, { name, to: operation.to })
      return { tone: 'error', text, action: canRetry(problem) ? 'retry' : undefined }
    }
    default:
      return { tone: 'waiting', text: say(openMessage(operation)) }
  }
}

/** Honest words for what is not settled: never that it is done, and never that it is not when nobody knows. */
function openMessage({ state, problem }: Operation): MessageName {
  if (state === 'sending') return 'status_sending'
  if (problem?.name === 'signed-out') return 'status_signed_out'
  return state === 'unknown' ? 'status_unknown' : 'status_queued'
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
