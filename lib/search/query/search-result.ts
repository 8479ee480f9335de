import type { IndexView } from '../index-view.ts'
import type { SearchResult } from '../search-index.ts'
import { textsAt } from '../segments/packed-strings.ts'
import type { Segment } from '../segments/segment.ts'

/** Creates a search result from numbers. It stays valid when the search index changes: segments keep what it reads. */
export function createSearchResult(
  view: IndexView,
  numbers: Uint32Array,
  terms: readonly string[],
): SearchResult {
  return {
    size: numbers.length,
    terms,
    ids: (from, to) => read(view, numbers.subarray(from, to), idsAt),
    slots: (from, to) => read(view, numbers.subarray(from, to), slotsAt),
  }
}

function idsAt({ columns }: Segment, ordinals: readonly number[]): string[] {
  return textsAt(columns.ids, ordinals)
}

function slotsAt({ columns }: Segment, ordinals: readonly number[]): number[] {
  return ordinals.map((ordinal) => columns.slots[ordinal] ?? 0)
}

/** Reads a value of each account, segment by segment; returns them in the order of the numbers. */
function read<Value>(
  { segments, offsets }: IndexView,
  numbers: Uint32Array,
  valuesAt: (segment: Segment, ordinals: readonly number[]) => Value[],
): Value[] {
  const values = new Array<Value>(numbers.length)
  segments.forEach((segment, i) => {
    const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0]
    const ordinals: number[] = []
    const positions: number[] = []
    numbers.forEach((number, at) => {
      if (number < from || number >= to) return
      ordinals.push(number - from)
      positions.push(at)
    })
    valuesAt(segment, ordinals).forEach((value, at) => {
      values[positions[at] ?? 0] = value
    })
  })
  return values
}
