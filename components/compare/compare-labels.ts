import type { Branch } from '../../lib/domain/branch.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { isPassing, type Problem } from '../../lib/domain/problem.ts'
import type { Difference } from '../../lib/domain/sync/comparison.ts'
import {
  type CompareRow,
  type CompareStage,
  isCopyable,
  type OpenComparison,
} from '../../lib/flows/compare-flow.ts'
import type { OpenStage } from '../../lib/flows/dialog-flow.ts'
import { type SentenceSubject, sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { text } from '../../lib/text/text.ts'
import { reasonOf } from '../sync/field-labels.ts'

/** Rows under one heading: a group of the client's own fields, or a pet. */
export interface CompareGroup {
  id: string
  title: string
  rows: CompareRow[]
}

/** Groups the rows by field group and by pet, in their order. */
export function compareGroups(rows: readonly CompareRow[]): CompareGroup[] {
  const groups = Map.groupBy(rows, ({ difference: { pet, group } }) =>
    pet ? `pet ${pet.id}` : `group ${group}`,
  )
  return [...groups].map(([id, members]) => {
    const first = members[0]?.difference
    return { id, title: first?.pet?.name ?? first?.group ?? '', rows: members }
  })
}

/** The stage as the shell of every dialog takes it. */
export function frameStage(stage: CompareStage): OpenStage<OpenComparison, object> {
  if (stage.kind === 'open') return { kind: 'preview', shown: stage, choices: {} }
  return stage.kind === 'problem' ? { ...stage, keepable: false } : stage
}

/** Says in one line what was found. */
export function compareSummary({ rows }: OpenComparison): string {
  const left = rows.filter(({ state }) => state.kind !== 'done').length
  return left > 0 ? text('compare.differ', { count: left }) : text('compare.nothing')
}

/** Says in a few words why a value cannot be copied into this branch; undefined where it can. */
export function copyReason(difference: Difference, to: Branch): string | undefined {
  return isCopyable(difference, to) ? undefined : reasonOf({ result: difference.copy[to] }, to)
}

/** Returns the accessible name of a row's button: its visible label, and the field. */
export function copyLabel({ label, pet }: Difference, to: Branch): string {
  const copied = { branch: BRANCH_NAME[to], field: label }
  return pet
    ? text('compare.copyPetField', { ...copied, pet: pet.name })
    : text('compare.copyField', copied)
}

/** Says why a copy failed. The comparison on screen was loaded again since. */
export function refusalLabel(problem: Problem, about: SentenceSubject): string {
  return problem.name === 'changed' ? text('compare.changed') : sentenceFor(problem, about)
}

/** Says why the comparison on screen is not up to date. */
export function pausedLabel(problem: Problem, about: SentenceSubject): string {
  return isPassing(problem) ? text('compare.paused') : sentenceFor(problem, about)
}
