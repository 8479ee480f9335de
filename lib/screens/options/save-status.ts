import type { StatusMessage } from '../../domain/outbox/status-message.ts'
import { sentenceFor } from '../../sentences/problem-sentences.ts'
import { text } from '../../text/text.ts'
import type { SaveOutcome } from './use-field-settings.ts'

/** Words the outcome of the last save. */
export function saveStatus(outcome: SaveOutcome | undefined): StatusMessage | undefined {
  if (!outcome) return undefined
  if (outcome.kind === 'saved') {
    return { tone: 'success', text: text('mapping.saved'), actions: ['undo'] }
  }
  if (outcome.kind === 'taken-back') return { tone: 'info', text: text('mapping.takenBack') }
  const { problem } = outcome
  if (problem.name === 'changed') return { tone: 'waiting', text: text('mapping.changed') }
  if (problem.name === 'forbidden') {
    return { tone: 'error', text: text('mapping.adminsOnly') }
  }
  return { tone: 'error', text: sentenceFor(problem, { name: '', to: 'facility' }) }
}
