import { BRANCH_NAME, otherBranch } from '../lib/domain/branch.ts'
import type { Operation } from '../lib/domain/operation.ts'
import { isolate, sentenceFor } from './problem-sentences.ts'

/** What a press on the status line's button asks for. */
export type StatusAction = 'undo' | 'retry'

/** One line that says how things stand, and at most one thing to do about it. */
export interface StatusMessage {
  tone: 'success' | 'info' | 'waiting' | 'error'
  text: string
  action?: StatusAction | undefined
}

/** What to say about an operation at the moment `now` (epoch milliseconds). */
export function statusOf(operation: Operation | undefined, now: number): StatusMessage | undefined {
  if (!operation) return undefined
  const who = isolate(operation.name)
  const there = BRANCH_NAME[operation.to]
  switch (operation.state) {
    case 'done':
      return operation.unchanged
        ? { tone: 'info', text: `${who} was in ${there} already. Nothing changed.` }
        : {
            tone: 'success',
            text: `${who} is now in ${there} too. Same login, no e-mail sent.`,
            action: isUndoable(operation, now) ? 'undo' : undefined,
          }
    case 'undone': {
      const here = BRANCH_NAME[otherBranch(operation.to)]
      return { tone: 'info', text: `Taken back: ${who} is in ${here} only again.` }
    }
    case 'conflict':
    case 'failed':
      return {
        tone: 'error',
        text: sentenceFor(operation.problem ?? { name: 'server-error' }, operation),
        action: 'retry',
      }
    default:
      return { tone: 'waiting', text: openText(operation, who) }
  }
}

/** Honest words for what is not settled: never that it is done, and never that it is not when nobody knows. */
function openText({ state, problem, to }: Operation, who: string): string {
  const there = BRANCH_NAME[to]
  const here = BRANCH_NAME[otherBranch(to)]
  const notYet = `${who} is not in ${there} yet.`
  if (state === 'sending') return `${notYet} It is being sent now.`
  if (problem?.name === 'signed-out')
    return `You are signed out: ${notYet} Sign in to ${here}, and it will be sent by itself.`
  if (problem?.name === 'offline')
    return `You are offline. ${who} will be added to ${there} by itself when you are back online.`
  if (state === 'unknown')
    return `The answer was lost. Tandem finds out whether ${who} is in ${there}, and sends it again by itself if not.`
  return `${notYet} It will be sent by itself.`
}

function isUndoable({ undoUntil }: Operation, now: number): boolean {
  return undoUntil !== undefined && Date.parse(undoUntil) > now
}
