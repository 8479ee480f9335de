import { type Candidates, candidatesFor } from '../../../lib/domain/sync/matches.ts'
import type { OpenStage, SyncStage } from '../../../lib/flows/dialog-flow.ts'
import { type SentenceSubject, sentenceFor } from '../../../lib/sentences/problem-sentences.ts'
import { text } from '../../../lib/text/text.ts'

/**
 * Returns the first line of a dialog, announced whenever it changes. `loadingText` and `summary`: the line while loading, and once loaded.
 */
export function leadOf<Shown>(
  stage: OpenStage<Shown, object>,
  about: SentenceSubject,
  texts: { loadingText: string; summary(shown: Shown): string },
): string {
  switch (stage.kind) {
    case 'loading':
      return texts.loadingText
    case 'preview':
      return texts.summary(stage.shown)
    case 'busy':
      return text(stage.stored ? 'ui.workingStored' : 'ui.working')
    default:
      return sentenceFor(stage.problem, about)
  }
}

/** Returns the candidates for the same person that this stage knows. */
export function candidatesOf(stage: SyncStage): Candidates {
  if (stage.kind === 'matches') {
    const { matches = [] } = stage.problem
    const candidates = candidatesFor(matches, {})
    // Here the backend itself asks for a match: if no candidate stands out, all of them are asked about.
    return candidates.asked.length > 0 ? candidates : { asked: matches, noted: [] }
  }
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return { asked: [], noted: [] }
  return candidatesFor(stage.shown.sync.matches, stage.choices)
}
