import { FIELD_BITS } from '../account-terms.ts'
import { eachInOrder } from '../query/merge-order.ts'
import { createDictionary, type Dictionary, posting } from './dictionary.ts'
import { beginningsOf, compareTexts, countOf, type PackedStrings } from './packed-strings.ts'

/** The new ordinal of an account that the merge leaves out. */
export const LEFT_OUT = 0xffffffff

/** The new ordinal of each account of a segment. */
export type Ordinals = Uint32Array

const NOBODY: Ordinals = new Uint32Array()
const FIELDS = (1 << FIELD_BITS) - 1

/** Merges dictionaries into one, with the new ordinals of the accounts. Leaves out terms that no account has any more. */
export function mergeDictionaries(
  dictionaries: readonly Dictionary[],
  ordinals: readonly Ordinals[],
): Dictionary {
  const total = (sizeOf: (dictionary: Dictionary) => number) =>
    dictionaries.reduce((sum, dictionary) => sum + sizeOf(dictionary), 0)
  const most = total(({ terms }) => countOf(terms))
  const bytes = new Uint8Array(total(({ terms }) => terms.bytes.length))
  const termOffsets = new Uint32Array(most + 1)
  const offsets = new Uint32Array(most + 1)
  const postings = new Uint32Array(total((dictionary) => dictionary.postings.length))
  let [end, size, count] = [0, 0, 0]
  /** The term written last; `isShared`: true if several dictionaries have it. */
  let last: { terms: PackedStrings; at: number; isShared: boolean } | undefined

  /** Appends the postings of a term, in their order. */
  function take(
    { postingOffsets: offsets, postings: from }: Dictionary,
    term: number,
    ordinals: Ordinals,
  ) {
    const to = offsets[term + 1] ?? 0
    for (let at = offsets[term] ?? 0; at < to; at++) {
      const known = from[at] ?? 0
      const ordinal = ordinals[known >>> FIELD_BITS] ?? LEFT_OUT
      if (ordinal !== LEFT_OUT) postings[size++] = posting(ordinal, known & FIELDS)
    }
  }
  function write({ bytes: from, offsets: froms }: PackedStrings, term: number) {
    const to = froms[term + 1] ?? 0
    for (let at = froms[term] ?? 0; at < to; at++) bytes[end++] = from[at] ?? 0
    count++
    termOffsets[count] = end
  }
  /** Sorts the postings of the last term, which so far are sorted within each dictionary only. */
  function sortSharedPostings() {
    if (last?.isShared) postings.subarray(offsets[count - 1], offsets[count]).sort()
  }

  const rows = {
    beginnings: dictionaries.map(({ terms }) => beginningsOf(terms)),
    compare(one: number, i: number, other: number, j: number) {
      const [first, second] = [dictionaries[one], dictionaries[other]]
      return first && second ? compareTexts(first.terms, i, second.terms, j) : 0
    },
  }
  eachInOrder(rows, (row, term) => {
    const dictionary = dictionaries[row]
    if (!dictionary) return
    const { terms } = dictionary
    const before = size
    take(dictionary, term, ordinals[row] ?? NOBODY)
    if (size === before) return
    if (last && compareTexts(last.terms, last.at, terms, term) === 0) last.isShared = true
    else {
      sortSharedPostings()
      write(terms, term)
      last = { terms, at: term, isShared: false }
    }
    offsets[count] = size
  })
  sortSharedPostings()
  const merged = { bytes: bytes.slice(0, end), offsets: termOffsets.slice(0, count + 1) }
  return createDictionary(merged, offsets.slice(0, count + 1), postings.slice(0, size))
}
