import type { Dictionary } from './dictionary.ts'
import { hashOf } from './hash.ts'
import { bytesOf, countOf, equals, type PackedStrings } from './packed-strings.ts'

/** What is known of some accounts, in the order of their names, those called the same by id. It stays as it is. */
export interface Columns {
  ids: PackedStrings
  /** Names as they are compared. */
  names: PackedStrings
  /** The profiles' ids in each of `BRANCHES`; blank without a profile. */
  profileIds: [PackedStrings, PackedStrings]
  versions: Uint32Array<ArrayBuffer>
  slots: Uint32Array<ArrayBuffer>
  facets: Uint8Array<ArrayBuffer>
  /** A bit for each role held. */
  roles: Uint8Array<ArrayBuffer>
}

/** Accounts that were taken in together, or came together since, and the terms they are found by. */
export interface Segment {
  readonly columns: Columns
  readonly dictionary: Dictionary
  /** How many accounts, those included that are gone. */
  readonly count: number
  /** 0 for accounts that are gone or are known by a later segment: the only thing that changes. */
  readonly live: Uint8Array
  /** The ordinal, in this segment, of an account that is still there. */
  ordinalOf(id: HashedKey): number | undefined
}

/** An id as segments look for it: made once, however many they are. */
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

/** Ordinals plus one, each in the first free cell from its id's hash on. */
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
