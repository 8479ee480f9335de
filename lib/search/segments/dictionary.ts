import { FIELD_BITS } from '../account-terms.ts'
import { countOf, firstBehind, firstFrom, type PackedStrings } from './packed-strings.ts'

/** The sorted terms of some accounts, with their postings. */
export interface Dictionary {
  terms: PackedStrings
  /** How many leading bytes a term shares with the one before it. */
  shared: Uint8Array<ArrayBuffer>
  /** The postings of the term at `i` reach from `postingOffsets[i]` up to `postingOffsets[i + 1]`. */
  postingOffsets: Uint32Array<ArrayBuffer>
  /** Each posting is the ordinal of an account, with the fields that have the term in its lowest bits. Sorted by ordinal within a term. */
  postings: Uint32Array<ArrayBuffer>
}

/** Packs an account's ordinal and the fields that have a term into one number. */
export function posting(ordinal: number, fields: number): number {
  return ((ordinal << FIELD_BITS) | fields) >>> 0
}

/** Returns the ordinal in a posting. */
export function ordinalIn(posting: number): number {
  return posting >>> FIELD_BITS
}

/** Finds the terms that begin with the prefix: from the first position up to, but without, the second. */
export function termsFrom({ terms }: Dictionary, prefix: Uint8Array): [from: number, to: number] {
  const from = firstFrom(terms, prefix)
  return [from, firstBehind(terms, prefix, from)]
}

/** Creates a dictionary from its sorted terms. */
export function createDictionary(
  terms: PackedStrings,
  offsets: Uint32Array<ArrayBuffer>,
  postings: Uint32Array<ArrayBuffer>,
): Dictionary {
  return { terms, shared: sharedIn(terms), postingOffsets: offsets, postings }
}

/** Counts how many leading bytes each text shares with the one before it, at most 255. */
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
