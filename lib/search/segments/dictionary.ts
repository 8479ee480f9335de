import { FIELD_BITS } from '../account-terms.ts'
import { countOf, firstBehind, firstFrom, type PackedStrings } from './packed-strings.ts'

/** Every word of some accounts in order, and who has it. */
export interface Dictionary {
  terms: PackedStrings
  /** How many bytes a word begins with like the one before it. */
  shared: Uint8Array<ArrayBuffer>
  /** The postings of the word at `i` reach from `starts[i]` up to `starts[i + 1]`. */
  prefixes: Uint32Array<ArrayBuffer>
  /** The place of an account, and in the lowest bits where it has the word; of one word in the order of places. */
  postings: Uint32Array<ArrayBuffer>
}

/** An account's place and where it has a word, as one number. */
export function posting(place: number, fields: number): number {
  return ((place << FIELD_BITS) | fields) >>> 0
}

/** The place in a posting. */
export function placeIn(posting: number): number {
  return posting >>> FIELD_BITS
}

/** The words that begin with the prefix: from one place up to before another. */
export function termsFrom(
  { terms: words }: Dictionary,
  prefix: Uint8Array,
): [from: number, to: number] {
  const from = firstFrom(words, prefix)
  return [from, firstBehind(words, prefix, from)]
}

/** A dictionary from its words in order. */
export function createDictionary(
  words: PackedStrings,
  starts: Uint32Array<ArrayBuffer>,
  postings: Uint32Array<ArrayBuffer>,
): Dictionary {
  return { terms: words, shared: sharedIn(words), prefixes: starts, postings }
}

/** How many bytes each text begins with like the one before it. */
function sharedIn({ bytes, starts }: PackedStrings): Uint8Array<ArrayBuffer> {
  const count = countOf({ bytes, starts })
  const shared = new Uint8Array(count)
  for (let at = 1; at < count; at++) {
    const [before, from, to] = [starts[at - 1] ?? 0, starts[at] ?? 0, starts[at + 1] ?? 0]
    const most = Math.min(from - before, to - from, 255)
    let length = 0
    while (length < most && bytes[before + length] === bytes[from + length]) length++
    shared[at] = length
  }
  return shared
}
