import type { FieldPair } from '../../../lib/domain/mappings/mapping.ts'
import { normalizeText } from '../../../lib/domain/normalize-text.ts'
import type { WireField } from '../wire.ts'

/** Pairs of labels with a lower similarity are not proposed. */
const LEAST = 0.3

/** Words that say nothing about what a field holds. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are by do does for from how in is of on or our the their to us what when where which who with you ' +
    'your'
  ).split(' '),
)

/**
 * Proposes pairs of fields without a counterpart that have similar labels, the likeliest first, each field at most once. Nothing is
 * proposed that would show a code to more people.
 */
export function proposePairs(
  free: readonly WireField[],
  canPair: (one: WireField, other: WireField) => boolean,
): FieldPair[] {
  const [inHome, facility] = (['in-home', 'facility'] as const).map((branch) =>
    free.filter((field) => field.branch === branch),
  )
  const scored = (inHome ?? []).flatMap((one) =>
    (facility ?? [])
      .filter((other) => canPair(one, other) && one.sensitive === other.sensitive)
      .map((other) => ({ one, other, similarity: similarityOf(one.label, other.label) })),
  )
  const taken = new Set<WireField>()
  return scored
    .filter(({ similarity }) => similarity >= LEAST)
    .sort((a, b) => b.similarity - a.similarity)
    .flatMap(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one).add(other)
      return { inHome: one.id, facility: other.id }
    })
}

/** Returns the similarity of two labels, from 0 to 1: words that both have; misspelt ones count less. */
function similarityOf(one: string, other: string): number {
  const [these, those] = [wordsIn(one), wordsIn(other)]
  const longer = Math.max(these.length, those.length)
  if (longer === 0) return 0
  const best = these.map((word) => Math.max(0, ...those.map((each) => nearness(word, each))))
  return best.reduce((sum, near) => sum + near, 0) / longer
}

function wordsIn(label: string): string[] {
  const words = normalizeText(label).split(/[^\p{Letter}\p{Number}]+/u)
  return [...new Set(words.filter((word) => word && !EMPTY_WORDS.has(word)))]
}

/** Returns the similarity of two words: 1 for the same, less for another ending or a typo or two, 0 for different words. */
function nearness(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 4 && long.startsWith(short)) return 0.7
  const slips = long.length < 4 ? 0 : long.length < 8 ? 1 : 2
  const distance = editDistance(one, other)
  return distance <= slips ? 1 - distance / long.length : 0
}

/** Returns how many letters must be inserted, deleted or replaced. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [to, wanted] of [...other].entries()) {
      const replaced = (row[to] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
