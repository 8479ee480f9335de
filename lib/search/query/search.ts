import { normalizeText } from '../../domain/normalize-text.ts'
import type { IndexView } from '../index-view.ts'
import { bytesOf, equals, firstBehind, firstFrom } from '../segments/packed-strings.ts'
import { fuzzyPostings, matchedTerms } from './fuzzy-postings.ts'
import { type PostingList, postingLists, sizeOf } from './postings.ts'
import { queryPrefixes } from './prefixes.ts'
import { type QueryVariant, queryVariants, respaced } from './query-variants.ts'
import type { RankedHits } from './ranking.ts'

/** Whom a search finds, and by which words. */
export interface MatchedNumbers {
  /** The nearest first, then in the order of the names. */
  numbers: Uint32Array<ArrayBuffer>
  terms: readonly string[]
}

/** Everybody who is found; by words that are spelt otherwise only where nobody is by those that were typed. */
export function searchSegments(view: IndexView, hits: RankedHits, search: string): MatchedNumbers {
  const readings = queryVariants(search)
  const known = new Map<string, readonly PostingList[]>()
  const runs = (word: string) => {
    const before = known.get(word)
    if (before) return before
    const made = postingLists(view, queryPrefixes(word))
    known.set(word, made)
    return made
  }

  for (const reading of readings) hits.find(view, reading.map(runs))
  if (hits.count > 0) {
    bringNames(view, hits, normalizeText(search))
    return { numbers: hits.take(view), terms: [...new Set(readings.flat())] }
  }
  const [reading = []] = readings
  const isStrange = (word: string) => sizeOf(runs(word)) === 0
  const words = findRespaced(view, hits, reading, isStrange) ?? findMistyped()
  return { numbers: hits.take(view), terms: words }

  /** A word that nobody has is taken for a mistyped one; then each of the others as well, one at a time. */
  function findMistyped(): string[] {
    const strange = new Set(reading.filter(isStrange))
    const like = new Map<string, readonly PostingList[]>()
    const taken = (word: string) => {
      const before = like.get(word)
      if (before) return before
      const made = [...runs(word), ...fuzzyPostings(view, word)]
      like.set(word, made)
      return made
    }
    const attempt = (alsoAt: number) =>
      hits.find(
        view,
        reading.map((word, at) => (strange.has(word) || at === alsoAt ? taken(word) : runs(word))),
      )
    if (strange.size > 0) attempt(-1)
    if (hits.count === 0) {
      for (const [at, word] of reading.entries()) if (!strange.has(word)) attempt(at)
    }
    if (hits.count === 0) return [...reading]
    const right = reading.filter((word) => !like.has(word))
    return [...right, ...[...like.keys()].flatMap((word) => matchedTerms(view, hits, word))]
  }
}

/** Whoever is called like the whole search comes first, then those whose names go on from there. */
function bringNames({ segments, offsets }: IndexView, hits: RankedHits, name: string): void {
  const key = bytesOf(name)
  segments.forEach(({ columns: { names } }, at) => {
    const offset = offsets[at] ?? 0
    const first = firstFrom(names, key)
    const behind = firstBehind(names, key, first)
    let middle = first
    while (middle < behind && equals(names, middle, key)) middle++
    hits.bring(offset + first, offset + middle, 0)
    hits.bring(offset + middle, offset + behind, 1)
  })
}

/** Finds those who have the words with a space put in or taken out: says the words, if anybody has them. */
function findRespaced(
  view: IndexView,
  hits: RankedHits,
  reading: QueryVariant,
  isStrange: (word: string) => boolean,
): string[] | undefined {
  const found = new Set<string>()
  for (const { words, first } of respaced(reading, isStrange)) {
    const before = hits.count
    hits.find(
      view,
      words.map((word) => {
        const starts = queryPrefixes(word).map((start) => ({ ...start, isWhole: word === first }))
        return postingLists(view, starts, 1)
      }),
    )
    if (hits.count > before) for (const word of words) found.add(word)
  }
  return hits.count > 0 ? [...found] : undefined
}
