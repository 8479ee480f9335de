import type { IndexView } from '../index-view.ts'
import type { SearchResult } from '../search-index.ts'
import { textsAt } from '../segments/packed-strings.ts'
import type { Segment } from '../segments/segment.ts'

/** Who was found, by number, as something that stays while the search index goes on: segments do not change what is read here. */
export function createSearchResult(
  view: IndexView,
  numbers: Uint32Array,
  words: readonly string[],
): SearchResult {
  return {
    size: numbers.length,
    terms: words,
    ids: (from, to) => read(view, numbers.subarray(from, to), idsAt),
    slots: (from, to) => read(view, numbers.subarray(from, to), slotsAt),
  }
}

function idsAt({ columns }: Segment, places: readonly number[]): string[] {
  return textsAt(columns.ids, places)
}

function slotsAt({ columns }: Segment, places: readonly number[]): number[] {
  return places.map((place) => columns.slots[place] ?? 0)
}

/** What is read of each, segment by segment, in the order of the numbers. */
function read<Value>(
  { segments, offsets }: IndexView,
  numbers: Uint32Array,
  valuesAt: (segment: Segment, places: readonly number[]) => Value[],
): Value[] {
  const values = new Array<Value>(numbers.length)
  segments.forEach((segment, i) => {
    const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0]
    const places: number[] = []
    const positions: number[] = []
    numbers.forEach((number, at) => {
      if (number < from || number >= to) return
      places.push(number - from)
      positions.push(at)
    })
    valuesAt(segment, places).forEach((value, at) => {
      values[positions[at] ?? 0] = value
    })
  })
  return values
}
