import type { Branch } from '../../../lib/domain/branch.ts'
import type { Value, Values } from '../../backend/model.ts'
import type { Random } from '../random.ts'

/** The values of a form in some branches. Maps: objects of so many shapes would take three times as long. */
export type FactAnswers = { [branch in Branch]?: Values }

/** The answer in each branch; undefined where its form has no field for it. */
export type FactPair = [inHome: Value | undefined, facility: Value | undefined]

/** A fact about a client or a pet, the share of cases that have it, and the fields it goes into. */
export interface Fact<About> {
  share: number
  inHome?: string
  facility?: string
  draw(random: Random, about: About): FactPair
}

/** The share of facts that a branch asks about: not everybody is asked everything in both. */
const ASKED = 0.85
/** Things change, and only one branch hears of it. */
const CHANGED = 0.12

/** The same words in both branches. */
export function same(value: Value): FactPair {
  return [value, value]
}

/** One of a list, in the same words in both branches. */
export function oneOf(values: readonly Value[]): Fact<unknown>['draw'] {
  return (random) => same(random.pick(values))
}

/** One of a list of two spellings, one for each software. */
export function eitherOf(values: readonly FactPair[]): Fact<unknown>['draw'] {
  return (random) => random.pick(values)
}

/** Draws the facts, each once for all branches of the client, and writes them. Existing values are replaced. */
export function drawFacts<About>(
  facts: readonly Fact<About>[],
  random: Random,
  about: About,
  answers: FactAnswers,
): void {
  for (const fact of facts) {
    if (!random.chance(fact.share)) continue
    const [inHome, facility] = fact.draw(random, about)
    const then = random.chance(CHANGED) ? fact.draw(random, about)[1] : facility
    if (random.chance(ASKED)) note(answers['in-home'], fact.inHome, inHome)
    if (random.chance(ASKED)) note(answers.facility, fact.facility, then)
  }
}

function note(values: Values | undefined, id: string | undefined, value?: Value): void {
  if (id !== undefined && value !== undefined) values?.set(id, value)
}
