import { normalizeText } from '../../domain/normalize-text.ts'
import type { IndexView } from '../index-view.ts'
import { bytesOf, equals, firstBehind, firstFrom } from '../segments/packed-strings.ts'
import { fuzzyPostings, matchedTerms } from './fuzzy-postings.ts'
import { type PostingList, postingLists, sizeOf } from './postings.ts'
import { queryPrefixes } from './prefixes.ts'
import { type QueryVariant, queryVariants, respaced } from './query-variants.ts'
import type { RankedHits } from './ranking.ts'

/** The accounts that a search finds, and the terms that find them. */
export interface MatchedNumbers {
  /** The best first, then by name. */
  numbers: Uint32Array<ArrayBuffer>
  terms: readonly string[]
}

/** Finds the accounts that match a search. Tries other spellings only if the typed terms match none. */
export function searchSegments(view: IndexView, hits: RankedHits, search: string): MatchedNumbers {
  const variants = queryVariants(search)
  const known = new Map<string, readonly PostingList[]>()
  const postingListsOf = (term: string) => {
    const before = known.get(term)
    if (before) return before
    const made = postingLists(view, queryPrefixes(term))
    known.set(term, made)
    return made
  }

  for (const variant of variants) hits.find(view, variant.map(postingListsOf))
  if (hits.count > 0) {
    bringNames(view, hits, normalizeText(search))
    return { numbers: hits.take(view), terms: [...new Set(variants.flat())] }
  }
  const [variant = []] = variants
  const isUnknown = (term: string) => sizeOf(postingListsOf(term)) === 0
  const terms = findRespaced(view, hits, variant, isUnknown) ?? findFuzzy()
  return { numbers: hits.take(view), terms }

  /** Searches with terms that no account has as mistyped ones, then with each of the others as well, one at a time. */
  function findFuzzy(): string[] {
    const unknown = new Set(variant.filter(isUnknown))
    const corrected = new Map<string, readonly PostingList[]>()
    const fuzzyListsOf = (term: string) => {
      const before = corrected.get(term)
      if (before) return before
      const made = [...postingListsOf(term), ...fuzzyPostings(view, term)]
      corrected.set(term, made)
      return made
    }
    const attempt = (alsoAt: number) =>
      hits.find(
        view,
        variant.map((term, at) =>
          unknown.has(term) || at === alsoAt ? fuzzyListsOf(term) : postingListsOf(term),
        ),
      )
    if (unknown.size > 0) attempt(-1)
    if (hits.count === 0) {
      for (const [at, term] of variant.entries()) if (!unknown.has(term)) attempt(at)
    }
    if (hits.count === 0) return [...variant]
    const right = variant.filter((term) => !corrected.has(term))
    return [...right, ...[...corrected.keys()].flatMap((term) => matchedTerms(view, hits, term))]
  }
}

/** Ranks first the accounts whose name equals the whole search, then those whose name begins with it. */
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

/** Finds accounts by the terms with a space added or removed. Returns these terms; undefined if no account has them. */
function findRespaced(
  view: IndexView,
  hits: RankedHits,
  variant: QueryVariant,
  isUnknown: (term: string) => boolean,
): string[] | undefined {
  const found = new Set<string>()
  for (const { terms, first } of respaced(variant, isUnknown)) {
    const before = hits.count
    hits.find(
      view,
      terms.map((term) => {
        const prefixes = queryPrefixes(term).map((each) => ({ ...each, isWhole: term === first }))
        return postingLists(view, prefixes, 1)
      }),
    )
    if (hits.count > before) for (const term of terms) found.add(term)
  }
  return hits.count > 0 ? [...found] : undefined
}
