import { compareTexts, countOf, type PackedStrings } from './packed-strings.ts'

/** The number of bytes compared at once. */
const STEP = 4
/** At most this many texts are sorted by insertion. */
const FEW = 12
/** Texts that share this many first bytes are compared directly. */
const DEEPEST = 64

/** Returns the positions of texts sorted by their bytes. `tie`: compares the positions of equal texts; by default they keep their order. */
export function sortPositions(
  texts: PackedStrings,
  tie: (position: number, other: number) => number = (position, other) => position - other,
): Uint32Array<ArrayBuffer> {
  const { bytes, offsets } = texts
  const positions = new Uint32Array(countOf(texts)).map((_, at) => at)
  // Four bytes of a text in the upper half, its position in the lower: the browser sorts such numbers itself, many times as fast as
  // with a compare function. All browsers are little-endian, so the lower half comes first.
  const keys = new BigUint64Array(positions.length)
  const halves = new Uint32Array(keys.buffer)
  const compare = (position: number, other: number) =>
    compareTexts(texts, position, texts, other) || tie(position, other)

  /** Sorts the positions from the index `from` up to, but without, `to`, whose texts share the first `same` bytes. */
  function sort(from: number, to: number, same: number) {
    if (to - from <= FEW) return insert(from, to)
    if (same >= DEEPEST) return void positions.subarray(from, to).sort(compare)
    for (let at = from; at < to; at++) {
      const position = positions[at] ?? 0
      halves[2 * at] = position
      halves[2 * at + 1] = keyOf((offsets[position] ?? 0) + same, offsets[position + 1] ?? 0)
    }
    keys.subarray(from, to).sort()
    for (let at = from; at < to; at++) positions[at] = halves[2 * at] ?? 0
    for (let first = from, behind = from; first < to; first = behind) {
      const key = halves[2 * first + 1]
      while (behind < to && halves[2 * behind + 1] === key) behind++
      if (behind - first > 1) sort(first, behind, same + STEP)
    }
  }

  function keyOf(from: number, end: number): number {
    let key = 0
    for (let at = from; at < from + STEP; at++) key = (key << 8) | (at < end ? (bytes[at] ?? 0) : 0)
    return key
  }

  function insert(from: number, to: number) {
    for (let next = from + 1; next < to; next++) {
      const position = positions[next] ?? 0
      let at = next
      for (; at > from && compare(positions[at - 1] ?? 0, position) > 0; at--) {
        positions[at] = positions[at - 1] ?? 0
      }
      positions[at] = position
    }
  }

  sort(0, positions.length, 0)
  return positions
}
