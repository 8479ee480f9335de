import { FIELD_BITS } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { textAt } from '../segments/packed-strings.ts'
import { eachFuzzyMatch, maxEdits } from './fuzzy-matches.ts'
import { degreeTable, type PostingList } from './postings.ts'
import type { RankedHits } from './ranking.ts'

/** Most terms returned as matches of a mistyped one. */
const MOST_FUZZY_TERMS = 20

/** Returns the posting lists of all terms that a mistyped one may stand for. */
export function fuzzyPostings({ segments, offsets }: IndexView, typed: string): PostingList[] {
  const most = maxEdits(typed)
  if (most === 0) return []
  const postingLists: PostingList[] = []
  segments.forEach(({ dictionary }, at) => {
    const { postingOffsets, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachFuzzyMatch(dictionary, typed, most, (term, edits, isWhole) => {
      const [from, to] = [postingOffsets[term] ?? 0, postingOffsets[term + 1] ?? 0]
      postingLists.push({ offset, postings, from, to, degrees: degreeTable(edits, isWhole) })
    })
  })
  return postingLists
}

/** Returns the terms by which a mistyped one found accounts, the nearest first. */
export function matchedTerms(
  { segments, offsets }: IndexView,
  hits: RankedHits,
  typed: string,
): string[] {
  const nearest = new Map<string, number>()
  segments.forEach(({ dictionary }, at) => {
    const { terms, postingOffsets, postings } = dictionary
    const offset = offsets[at] ?? 0
    eachFuzzyMatch(dictionary, typed, maxEdits(typed), (term, edits) => {
      const to = postingOffsets[term + 1] ?? 0
      for (let i = postingOffsets[term] ?? 0; i < to; i++) {
        if (!hits.has(offset + ((postings[i] ?? 0) >>> FIELD_BITS))) continue
        const text = textAt(terms, term)
        nearest.set(text, Math.min(edits, nearest.get(text) ?? edits))
        break
      }
    })
  })
  const sorted = [...nearest].sort(([, a], [, b]) => a - b)
  return sorted.slice(0, MOST_FUZZY_TERMS).map(([text]) => text)
}
