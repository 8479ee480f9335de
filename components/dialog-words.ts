import type { Match } from '../lib/domain/sync.ts'
import type { OpenStage } from '../lib/domain/sync-flow.ts'
import { message } from '../lib/platform/i18n.ts'
import { summaryOf } from './field-words.ts'
import { type SentenceSubject, sentenceFor } from './problem-sentences.ts'

/** The first line of the dialog, announced whenever it changes. */
export function leadOf(stage: OpenStage, about: SentenceSubject): string {
  switch (stage.kind) {
    case 'loading':
      return message('dialog_looking')
    case 'preview':
      return summaryOf(stage.sync)
    case 'busy':
      return message('dialog_busy')
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
