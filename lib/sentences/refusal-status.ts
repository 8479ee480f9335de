import type { StatusMessage } from '../domain/outbox/status-message.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { text } from '../text/text.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'

/** Returns the status line for an operation that could not be sent again. */
export function notRetried(problem: Problem, subject: SentenceSubject): StatusMessage {
  return { tone: 'error', text: sentenceFor(problem, subject), actions: ['retry'] }
}

/** Returns the status line for an undo that was refused or could not be sent. */
export function undoRefused(problem: Problem, subject: SentenceSubject): StatusMessage {
  return {
    tone: 'error',
    text: text('status.not-undone', { reason: sentenceFor(problem, subject) }),
    ...(isPassing(problem) && { actions: ['undo'] }),
  }
}

/** Returns the status line for a dialog that could not be opened. After an update of the extension, it offers no retry. */
export function notOpened(problem: Problem, subject: SentenceSubject): StatusMessage {
  const { name } = problem
  if (name === 'updated') return { tone: 'error', text: sentenceFor(problem, subject) }
  const sentence = name === 'no-access' ? 'bar.noAccess' : 'bar.dialogNotOpened'
  return { tone: 'error', text: text(sentence), actions: ['retry'] }
}
