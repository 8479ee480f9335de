import type { Branch } from '../lib/domain/branch.ts'
import { isPassing, type Problem } from '../lib/domain/problem.ts'
import { message } from '../lib/platform/i18n.ts'
import type { StatusMessage } from './operation-status.ts'
import { sentenceFor } from './problem-sentences.ts'

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
