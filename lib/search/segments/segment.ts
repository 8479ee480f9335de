import type { Dictionary } from './dictionary.ts'
import { hashOf } from './hash.ts'
import { bytesOf, countOf, equals, type PackedStrings } from './packed-strings.ts'

/** The data of some accounts, sorted by name, then by id. Never changed. */
export interface Columns {
  ids: PackedStrings
  /** The names, folded for comparison. */
  names: PackedStrings
  /** The ids of the profiles in each of `BRANCHES`; '' without a profile. */
  profileIds: [PackedStrings, PackedStrings]
  versions: Uint32Array<ArrayBuffer>
  slots: Uint32Array<ArrayBuffer>
  facets: Uint8Array<ArrayBuffer>
  /** A bit for each role held. */
  roles: Uint8Array<ArrayBuffer>
}

/** A part of the index: some accounts, and the dictionary of the terms they are found by. */
export interface Segment {
  readonly columns: Columns
  readonly dictionary: Dictionary
  /** The number of accounts, including deleted ones. */
  readonly count: number
  /** 0 for accounts that were deleted or replaced in a later segment, else 1: the only part that changes. */
  readonly live: Uint8Array
  /** Returns the ordinal of a live account in this segment; undefined if it has none with this id. */
  ordinalOf(id: HashedKey): number | undefined
}

/** An id with its hash, computed once for the look-up in all segments. */
export interface HashedKey {
  bytes: Uint8Array
  hash: number
}

export function hashKey(id: string): HashedKey {
  const bytes = bytesOf(id)
  return { bytes, hash: hashOf(bytes, 0, bytes.length) }
}

export function createSegment(columns: Columns, dictionary: Dictionary): Segment {
  const count = countOf(columns.ids)
  const live = new Uint8Array(count).fill(1)
  let table: Uint32Array | undefined
  return {
    columns,
    dictionary,
    count,
    live,
    ordinalOf({ bytes, hash }) {
      table ??= tableOf(columns.ids)
      const last = table.length - 1
      let cell = hash & last
      for (let ordinal = table[cell]; ordinal; ordinal = table[cell]) {
        if (live[ordinal - 1] && equals(columns.ids, ordinal - 1, bytes)) return ordinal - 1
        cell = (cell + 1) & last
      }
      return undefined
    },
  }
}

/** Creates the hash table: ordinals plus one, each in the first free cell from its id's hash on. */
function tableOf({ bytes, offsets }: PackedStrings): Uint32Array {
  const count = offsets.length - 1
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)))
  const last = table.length - 1
  for (let ordinal = 0; ordinal < count; ordinal++) {
    let cell = hashOf(bytes, offsets[ordinal] ?? 0, offsets[ordinal + 1] ?? 0) & last
    while (table[cell]) cell = (cell + 1) & last
    table[cell] = ordinal + 1
  }
  return table
}
