import type { Problem } from '../../lib/domain/problem.ts'
import { text } from '../../lib/text/text.ts'
import type { StatusMessage } from '../outbox/operation-status.ts'
import { type SentenceSubject, sentenceFor } from '../ui/problem-sentences.ts'

/** What to say when the dialog could not be opened: only an update of the extension is beyond trying again. */
export function notOpened(problem: Problem, subject: SentenceSubject): StatusMessage {
  return problem.name === 'updated'
    ? { tone: 'error', text: sentenceFor(problem, subject) }
    : { tone: 'error', text: text('bar.dialogNotOpened'), actions: ['retry'] }
}
