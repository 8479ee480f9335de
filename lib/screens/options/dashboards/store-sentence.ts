import type { Problem } from '../../../domain/problem.ts'
import { sentenceFor } from '../../../sentences/problem-sentences.ts'
import { text } from '../../../text/text.ts'

/** Says why the worker did not do what was asked for about a dashboard. */
export function storeSentence(problem: Problem): string {
  if (problem.name === 'not-found') return text('dashboards.goneMeanwhile')
  if (problem.name === 'in-progress') return text('dashboards.unfinished')
  if (problem.name === 'updated') return sentenceFor(problem, { name: '', to: 'facility' })
  return text('dashboards.notSaved')
}
