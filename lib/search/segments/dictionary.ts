import { FIELD_BITS } from '../account-terms.ts'
import { countOf, firstBehind, firstFrom, type PackedStrings } from './packed-strings.ts'

/** Every term of some accounts in order, and who has it. */
export interface Dictionary {
  terms: PackedStrings
  /** How many leading bytes a term shares with the one before it. */
  shared: Uint8Array<ArrayBuffer>
  /** The postings of the term at `i` reach from `postingOffsets[i]` up to `postingOffsets[i + 1]`. */
  postingOffsets: Uint32Array<ArrayBuffer>
  /** The ordinal of an account, and in the lowest bits the fields that have the term; of one term in the order of ordinals. */
  postings: Uint32Array<ArrayBuffer>
}

/** An account's ordinal and the fields that have a term, as one number. */
export function posting(ordinal: number, fields: number): number {
  return ((ordinal << FIELD_BITS) | fields) >>> 0
}

/** The ordinal in a posting. */
export function ordinalIn(posting: number): number {
  return posting >>> FIELD_BITS
}

/** The terms that begin with the prefix: from one position up to before another. */
export function termsFrom({ terms }: Dictionary, prefix: Uint8Array): [from: number, to: number] {
  const from = firstFrom(terms, prefix)
  return [from, firstBehind(terms, prefix, from)]
}

/** A dictionary from its terms in order. */
export function createDictionary(
  terms: PackedStrings,
  offsets: Uint32Array<ArrayBuffer>,
  postings: Uint32Array<ArrayBuffer>,
): Dictionary {
  return { terms, shared: sharedIn(terms), postingOffsets: offsets, postings }
}

/** How many bytes each text begins with like the one before it. */
function sharedIn({ bytes, offsets }: PackedStrings): Uint8Array<ArrayBuffer> {
  const count = countOf({ bytes, offsets })
  const shared = new Uint8Array(count)
  for (let at = 1; at < count; at++) {
    const [before, from, to] = [offsets[at - 1] ?? 0, offsets[at] ?? 0, offsets[at + 1] ?? 0]
    const most = Math.min(from - before, to - from, 255)
    let length = 0
    while (length < most && bytes[before + length] === bytes[from + length]) length++
    shared[at] = length
  }
  return shared
}
