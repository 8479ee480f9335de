import type { StatusMessage } from '../domain/outbox/status-message.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { text } from '../text/text.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'

/** What to say when something could not be sent again. */
export function notRetried(problem: Problem, subject: SentenceSubject): StatusMessage {
  return { tone: 'error', text: sentenceFor(problem, subject), actions: ['retry'] }
}

/** What to say when an undo was refused or could not be asked for. */
export function undoRefused(problem: Problem, subject: SentenceSubject): StatusMessage {
  return {
    tone: 'error',
    text: text('status.not-undone', { reason: sentenceFor(problem, subject) }),
    ...(isPassing(problem) && { actions: ['undo'] }),
  }
}

/** What to say when the dialog could not be opened: only an update of the extension is beyond trying again. */
export function notOpened(problem: Problem, subject: SentenceSubject): StatusMessage {
  return problem.name === 'updated'
    ? { tone: 'error', text: sentenceFor(problem, subject) }
    : { tone: 'error', text: text('bar.dialogNotOpened'), actions: ['retry'] }
}
