import type { OpenStage, SyncStage } from '../lib/domain/dialog-flow.ts'
import type { Match } from '../lib/domain/sync.ts'
import { message } from '../lib/platform/i18n.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'

/**
 * The first line of a dialog, announced whenever it changes. `looking` and `summary` say what is looked for, and what was
 * found.
 */
export function leadOf<Shown>(
  stage: OpenStage<Shown, object>,
  about: SentenceSubject,
  words: { looking: string; summary(shown: Shown): string },
): string {
  switch (stage.kind) {
    case 'loading':
      return words.looking
    case 'preview':
      return words.summary(stage.shown)
    case 'busy':
      return message(stage.stored ? 'dialog_busy_stored' : 'dialog_busy')
    default:
      return sentenceFor(stage.problem, about)
  }
}

/** The candidates somebody has to decide on before this stage can go on. */
export function candidatesOf(stage: SyncStage): Match[] {
  if (stage.kind === 'matches') return stage.problem.matches ?? []
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return []
  const decided = stage.choices.link ?? stage.choices.onInactive
  return decided ? [] : stage.shown.sync.matches
}
