import { BREED, CONTACT, FIELD_BITS, NAME, PET } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { termsFrom } from '../segments/dictionary.ts'
import { countOf, equals } from '../segments/packed-strings.ts'
import type { QueryPrefix } from './prefixes.ts'

/** A range of postings of dictionary terms that match one term of the search. */
export interface PostingList {
  /** The number of the first account of their segment. */
  offset: number
  postings: Uint32Array
  from: number
  to: number
  /** Degree of relevance of an account that has the term, by the field bits of the posting. 0 is the best. */
  degrees: Uint8Array
}

/** The number of degrees from a whole name to the beginning of a breed; each edit adds as many again. */
const DEGREES = 7
/** The worst degree of an account that has a term. */
export const MAX_DEGREE = 3 * DEGREES - 1

/** Returns the degree without edits: name before pet before e-mail and phone before breed, whole terms before prefixes. */
function degreeOf(fields: number, isWhole: boolean): number {
  const beginning = isWhole ? 0 : 1
  if (fields & NAME) return beginning
  if (fields & PET) return 2 + beginning
  if (fields & CONTACT) return 4 + beginning
  return fields & BREED ? 6 : DEGREES - 1
}

const TABLES = [0, 1, 2].map((edits) =>
  [true, false].map((isWhole) =>
    Uint8Array.from(
      { length: 1 << FIELD_BITS },
      (_, fields) => edits * DEGREES + degreeOf(fields, isWhole),
    ),
  ),
)

/** Returns the degrees of accounts whose term matches after `edits` edits, by field bits. */
export function degreeTable(edits: number, isWhole: boolean): Uint8Array {
  return TABLES[edits]?.[isWhole ? 0 : 1] ?? new Uint8Array(1 << FIELD_BITS).fill(MAX_DEGREE)
}

/** Returns the posting lists of all terms that begin with one of these prefixes. */
export function postingLists(
  { segments, offsets }: IndexView,
  prefixes: readonly QueryPrefix[],
  edits = 0,
): PostingList[] {
  return segments.flatMap(({ dictionary }, at) => {
    const { terms, postingOffsets, postings } = dictionary
    const offset = offsets[at] ?? 0
    const listOf = (first: number, behind: number, isWhole: boolean): PostingList[] => {
      const [from, to] = [postingOffsets[first] ?? 0, postingOffsets[behind] ?? 0]
      return from < to ? [{ offset, postings, from, to, degrees: degreeTable(edits, isWhole) }] : []
    }
    return prefixes.flatMap(({ prefix, isWhole }) => {
      const [first, behind] = termsFrom(dictionary, prefix)
      const hasWhole = first < countOf(terms) && equals(terms, first, prefix)
      const middle = hasWhole ? first + 1 : first
      const whole = hasWhole ? listOf(first, middle, true) : []
      return isWhole ? whole : [...whole, ...listOf(middle, behind, false)]
    })
  })
}

export function sizeOf(lists: readonly PostingList[]): number {
  return lists.reduce((sum, { from, to }) => sum + to - from, 0)
}
