import type { Found } from './directory.ts'
import type { Part } from './part.ts'
import { textsAt } from './texts.ts'
import type { View } from './view.ts'

/** Who was found, by number, as something that stays while the directory goes on: parts do not change what is read here. */
export function foundIn(view: View, numbers: Uint32Array, words: readonly string[]): Found {
  return {
    size: numbers.length,
    words,
    ids: (from, to) => read(view, numbers.subarray(from, to), idsAt),
    slots: (from, to) => read(view, numbers.subarray(from, to), slotsAt),
  }
}

function idsAt({ columns }: Part, places: readonly number[]): string[] {
  return textsAt(columns.ids, places)
}

function slotsAt({ columns }: Part, places: readonly number[]): number[] {
  return places.map((place) => columns.slots[place] ?? 0)
}

/** What is read of each, part by part, in the order of the numbers. */
function read<Value>(
  { parts, offsets }: View,
  numbers: Uint32Array,
  valuesAt: (part: Part, places: readonly number[]) => Value[],
): Value[] {
  const values = new Array<Value>(numbers.length)
  parts.forEach((part, i) => {
    const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0]
    const places: number[] = []
    const positions: number[] = []
    numbers.forEach((number, at) => {
      if (number < from || number >= to) return
      places.push(number - from)
      positions.push(at)
    })
    valuesAt(part, places).forEach((value, at) => {
      values[positions[at] ?? 0] = value
    })
  })
  return values
}
