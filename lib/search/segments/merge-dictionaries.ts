import { FIELD_BITS } from '../account-terms.ts'
import { eachInOrder } from '../query/merge-order.ts'
import { createDictionary, type Dictionary, posting } from './dictionary.ts'
import { beginningsOf, compareTexts, countOf, type PackedStrings } from './packed-strings.ts'

/** The place of an account that is not in what was merged. */
export const LEFT_OUT = 0xffffffff

/** The new place of each account of a segment. */
export type Places = Uint32Array

const NOBODY: Places = new Uint32Array()
const FIELDS = (1 << FIELD_BITS) - 1

/** Dictionaries as one, with the accounts at their new places; without words that nobody has any more. */
export function mergeDictionaries(
  dictionaries: readonly Dictionary[],
  places: readonly Places[],
): Dictionary {
  const total = (sizeOf: (dictionary: Dictionary) => number) =>
    dictionaries.reduce((sum, dictionary) => sum + sizeOf(dictionary), 0)
  const most = total(({ terms: words }) => countOf(words))
  const bytes = new Uint8Array(total(({ terms: words }) => words.bytes.length))
  const wordStarts = new Uint32Array(most + 1)
  const starts = new Uint32Array(most + 1)
  const postings = new Uint32Array(total((dictionary) => dictionary.postings.length))
  let [end, size, count] = [0, 0, 0]
  /** The word that was written last, and whether it stands in several dictionaries. */
  let last: { words: PackedStrings; at: number; isShared: boolean } | undefined

  /** The postings of a word behind the others, in the order they have. */
  function take({ prefixes: starts, postings: from }: Dictionary, word: number, places: Places) {
    const to = starts[word + 1] ?? 0
    for (let at = starts[word] ?? 0; at < to; at++) {
      const known = from[at] ?? 0
      const place = places[known >>> FIELD_BITS] ?? LEFT_OUT
      if (place !== LEFT_OUT) postings[size++] = posting(place, known & FIELDS)
    }
  }
  function write({ bytes: from, starts: froms }: PackedStrings, word: number) {
    const to = froms[word + 1] ?? 0
    for (let at = froms[word] ?? 0; at < to; at++) bytes[end++] = from[at] ?? 0
    count++
    wordStarts[count] = end
  }
  /** Brings the postings of the last word, which are in order by dictionary, into one order. */
  function settle() {
    if (last?.isShared) postings.subarray(starts[count - 1], starts[count]).sort()
  }

  const rows = {
    beginnings: dictionaries.map(({ terms: words }) => beginningsOf(words)),
    compare(one: number, i: number, other: number, j: number) {
      const [first, second] = [dictionaries[one], dictionaries[other]]
      return first && second ? compareTexts(first.terms, i, second.terms, j) : 0
    },
  }
  eachInOrder(rows, (row, word) => {
    const dictionary = dictionaries[row]
    if (!dictionary) return
    const { terms: words } = dictionary
    const before = size
    take(dictionary, word, places[row] ?? NOBODY)
    if (size === before) return
    if (last && compareTexts(last.words, last.at, words, word) === 0) last.isShared = true
    else {
      settle()
      write(words, word)
      last = { words, at: word, isShared: false }
    }
    starts[count] = size
  })
  settle()
  const merged = { bytes: bytes.slice(0, end), starts: wordStarts.slice(0, count + 1) }
  return createDictionary(merged, starts.slice(0, count + 1), postings.slice(0, size))
}
