import { FIELD_BITS } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { textAt } from '../segments/packed-strings.ts'
import { eachFuzzyMatch, editDistanceWithin } from './fuzzy-matches.ts'
import { editDistanceTable, type PostingList } from './postings.ts'
import type { RankedHits } from './ranking.ts'

/** So many words at most are named that a mistyped one was taken for. */
const MOST_FUZZY_TERMS = 20

/** Everybody who has a word that the mistyped one may stand for. */
export function fuzzyPostings({ segments, offsets }: IndexView, word: string): PostingList[] {
  const most = editDistanceWithin(word)
  if (most === 0) return []
  const runs: PostingList[] = []
  segments.forEach(({ dictionary }, at) => {
    const { prefixes: starts, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachFuzzyMatch(dictionary, word, most, (like, slips, isWhole) => {
      const [from, to] = [starts[like] ?? 0, starts[like + 1] ?? 0]
      runs.push({ offset, postings, from, to, editDistance: editDistanceTable(slips, isWhole) })
    })
  })
  return runs
}

/** The words that the mistyped one was taken for, the nearest first, as far as somebody was found by them. */
export function matchedTerms(
  { segments, offsets }: IndexView,
  hits: RankedHits,
  word: string,
): string[] {
  const nearest = new Map<string, number>()
  segments.forEach(({ dictionary }, at) => {
    const { terms: words, prefixes: starts, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachFuzzyMatch(dictionary, word, editDistanceWithin(word), (like, slips) => {
      const to = starts[like + 1] ?? 0
      for (let i = starts[like] ?? 0; i < to; i++) {
        if (!hits.has(offset + ((postings[i] ?? 0) >>> FIELD_BITS))) continue
        const text = textAt(words, like)
        nearest.set(text, Math.min(slips, nearest.get(text) ?? slips))
        break
      }
    })
  })
  const sorted = [...nearest].sort(([, a], [, b]) => a - b)
  return sorted.slice(0, MOST_FUZZY_TERMS).map(([text]) => text)
}
