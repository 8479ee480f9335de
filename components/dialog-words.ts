import type { Match } from '../lib/domain/sync.ts'
import type { OpenStage } from '../lib/domain/sync-flow.ts'
import { summaryOf } from './field-words.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'

/** The first line of the dialog, announced whenever it changes. */
export function leadOf(stage: OpenStage, about: SentenceSubject): string {
  switch (stage.kind) {
    case 'loading':
      return 'Looking at what can be copied…'
    case 'preview':
      return summaryOf(stage.sync)
    case 'busy':
      return 'Working on it. You can close this: it goes on in the background.'
    default:
      return sentenceFor(stage.problem, about)
  }
}

/** The candidates somebody has to decide on before this stage can go on. */
export function candidatesOf(stage: OpenStage): Match[] {
  if (stage.kind === 'matches') return stage.problem.matches ?? []
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return []
  const decided = stage.choices?.link ?? stage.choices?.onInactive
  return decided ? [] : stage.sync.matches
}

/** The candidate that the preview on screen joins the account with. */
export function joinedWith(stage: OpenStage): Match | undefined {
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return undefined
  return stage.sync.matches.find((match) => match.accountId === stage.choices?.link)
}
