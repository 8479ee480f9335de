import { FIELD_BITS } from './account-words.ts'
import { type Dictionary, makeDictionary, posting } from './dictionary.ts'
import { compareTexts, countOf } from './texts.ts'

/** The place of an account that is not in what was merged. */
export const LEFT_OUT = 0xffffffff

/** The new place of each account of both parts. */
export type Places = [Uint32Array, Uint32Array]

const FIELDS = (1 << FIELD_BITS) - 1

/** Both dictionaries as one, with the accounts at their new places; without words that nobody has any more. */
export function mergeDictionaries(
  one: Dictionary,
  other: Dictionary,
  [these, those]: Places,
): Dictionary {
  const [count, otherCount] = [countOf(one.words), countOf(other.words)]
  const bytes = new Uint8Array(one.words.bytes.length + other.words.bytes.length)
  const wordStarts = new Uint32Array(count + otherCount + 1)
  const starts = new Uint32Array(count + otherCount + 1)
  const postings = new Uint32Array(one.postings.length + other.postings.length)
  let [end, size, words] = [0, 0, 0]

  /** The postings of a word behind the others, in the order they have. */
  function take({ starts, postings: from }: Dictionary, word: number, places: Uint32Array) {
    const to = starts[word + 1] ?? 0
    for (let at = starts[word] ?? 0; at < to; at++) {
      const known = from[at] ?? 0
      const place = places[known >>> FIELD_BITS] ?? LEFT_OUT
      if (place !== LEFT_OUT) postings[size++] = posting(place, known & FIELDS)
    }
  }
  function close({ words: { bytes: from, starts: froms } }: Dictionary, word: number) {
    if (size === starts[words]) return
    const to = froms[word + 1] ?? 0
    for (let at = froms[word] ?? 0; at < to; at++) bytes[end++] = from[at] ?? 0
    words++
    wordStarts[words] = end
    starts[words] = size
  }

  let [i, j] = [0, 0]
  while (i < count || j < otherCount) {
    const order = i >= count ? 1 : j >= otherCount ? -1 : compareTexts(one.words, i, other.words, j)
    const from = size
    if (order <= 0) take(one, i, these)
    const middle = size
    if (order >= 0) take(other, j, those)
    if (middle > from && size > middle) sortFrom(postings, from, middle, size)
    if (order <= 0) close(one, i)
    else close(other, j)
    if (order <= 0) i++
    if (order >= 0) j++
  }
  const merged = { bytes: bytes.slice(0, end), starts: wordStarts.slice(0, words + 1) }
  return makeDictionary(merged, starts.slice(0, words + 1), postings.slice(0, size))
}

/** Brings two runs that are in order each into one order. */
function sortFrom(postings: Uint32Array, from: number, middle: number, to: number) {
  if ((postings[middle - 1] ?? 0) > (postings[middle] ?? 0)) postings.subarray(from, to).sort()
}
