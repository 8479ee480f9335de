import { BREED, CONTACT, FIELD_BITS, NAME, PET } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { termsFrom } from '../segments/dictionary.ts'
import { countOf, equals } from '../segments/packed-strings.ts'
import type { QueryPrefix } from './prefixes.ts'

/** Postings of some words that are meant by one of the search. */
export interface PostingList {
  /** The number of the first account of their segment. */
  offset: number
  postings: Uint32Array
  from: number
  to: number
  /** How far from what was meant an account is that has the word, by the bits that say where it has it. 0 is best. */
  editDistance: Uint8Array
}

/** So many degrees there are between a whole name and the beginning of a breed; mistyped words come behind. */
const DEGREES = 7
/** The farthest an account can be that has a word. */
export const MAX_EDIT_DISTANCE = 3 * DEGREES - 1

/** Name before pet before e-mail and phone before breed, whole words before beginnings. */
function degreeOf(fields: number, isWhole: boolean): number {
  const beginning = isWhole ? 0 : 1
  if (fields & NAME) return beginning
  if (fields & PET) return 2 + beginning
  if (fields & CONTACT) return 4 + beginning
  return fields & BREED ? 6 : DEGREES - 1
}

const TABLES = [0, 1, 2].map((slips) =>
  [true, false].map((isWhole) =>
    Uint8Array.from(
      { length: 1 << FIELD_BITS },
      (_, fields) => slips * DEGREES + degreeOf(fields, isWhole),
    ),
  ),
)

/** How far an account is, by fields, that has a word after so many edits. */
export function editDistanceTable(slips: number, isWhole: boolean): Uint8Array {
  return TABLES[slips]?.[isWhole ? 0 : 1] ?? new Uint8Array(1 << FIELD_BITS).fill(MAX_EDIT_DISTANCE)
}

/** Everybody who has a word with one of these starts. */
export function postingLists(
  { segments, offsets }: IndexView,
  starts: readonly QueryPrefix[],
  slips = 0,
): PostingList[] {
  return segments.flatMap(({ dictionary }, at) => {
    const { terms: words, prefixes: froms, postings } = dictionary
    const offset = offsets[at] ?? 0
    const run = (first: number, behind: number, isWhole: boolean): PostingList[] => {
      const [from, to] = [froms[first] ?? 0, froms[behind] ?? 0]
      return from < to
        ? [{ offset, postings, from, to, editDistance: editDistanceTable(slips, isWhole) }]
        : []
    }
    return starts.flatMap(({ prefix, isWhole }) => {
      const [first, behind] = termsFrom(dictionary, prefix)
      const hasWhole = first < countOf(words) && equals(words, first, prefix)
      const middle = hasWhole ? first + 1 : first
      const whole = hasWhole ? run(first, middle, true) : []
      return isWhole ? whole : [...whole, ...run(middle, behind, false)]
    })
  })
}

export function sizeOf(runs: readonly PostingList[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}
