import type { StatusMessage } from '../../domain/outbox/status-message.ts'
import { message } from '../../platform/i18n.ts'
import { sentenceFor } from '../../sentences/problem-sentences.ts'
import type { SaveOutcome } from './use-field-settings.ts'

/** What to say about the last save. */
export function saveStatus(outcome: SaveOutcome | undefined): StatusMessage | undefined {
  if (!outcome) return undefined
  if (outcome.kind === 'saved') {
    return { tone: 'success', text: message('mapping_saved'), actions: ['undo'] }
  }
  if (outcome.kind === 'taken-back') return { tone: 'info', text: message('mapping_taken_back') }
  const { problem } = outcome
  if (problem.name === 'changed') return { tone: 'waiting', text: message('mapping_changed') }
  if (problem.name === 'forbidden') {
    return { tone: 'error', text: message('mapping_admins_only') }
  }
  return { tone: 'error', text: sentenceFor(problem, { name: '', to: 'facility' }) }
}
