import { hashOf } from './hash.ts'
import { bytesOf, type PackedStrings } from './packed-strings.ts'

const FIRST_CELLS = 1 << 12
const FIRST_BYTES = 1 << 16

/** Creates a list of distinct terms, numbered in the order they come. */
export function createTermList() {
  let bytes = new Uint8Array(FIRST_BYTES)
  let count = 0
  let offsets = new Uint32Array(FIRST_CELLS / 2 + 1)
  let hashes = new Uint32Array(FIRST_CELLS / 2)
  /** A hash table: numbers plus one, each in the first free cell from its term's hash on. At least half of the cells are free. */
  let cells = new Uint32Array(FIRST_CELLS)

  /** Writes the term after all others and returns where it ends. */
  function write(text: string, from: number, to: number): number {
    const start = offsets[count] ?? 0
    // A unit is three bytes at most.
    while (start + 3 * (to - from) > bytes.length) bytes = bytesFor(2 * bytes.length, bytes)
    let end = start
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (code > 0x7f) {
        const encoded = bytesOf(text.slice(from, to))
        bytes.set(encoded, start)
        return start + encoded.length
      }
      bytes[end++] = code
    }
    return end
  }

  function isAt(number: number, start: number, end: number): boolean {
    const known = offsets[number] ?? 0
    const length = end - start
    if ((offsets[number + 1] ?? 0) - known !== length) return false
    for (let at = 0; at < length; at++) if (bytes[known + at] !== bytes[start + at]) return false
    return true
  }

  function grow() {
    offsets = numbersFor(2 * count + 1, offsets)
    hashes = numbersFor(2 * count, hashes)
    cells = new Uint32Array(2 * cells.length)
    const last = cells.length - 1
    for (let number = 0; number < count; number++) {
      let cell = (hashes[number] ?? 0) & last
      while (cells[cell]) cell = (cell + 1) & last
      cells[cell] = number + 1
    }
  }

  return {
    /** Returns the number of the term in a text from `from` up to, but without, `to`; adds it if it is new. */
    numberOf(text: string, from: number, to: number): number {
      const start = offsets[count] ?? 0
      const end = write(text, from, to)
      const hash = hashOf(bytes, start, end)
      const last = cells.length - 1
      let cell = hash & last
      for (let known = cells[cell]; known; known = cells[cell]) {
        if (hashes[known - 1] === hash && isAt(known - 1, start, end)) return known - 1
        cell = (cell + 1) & last
      }
      cells[cell] = count + 1
      hashes[count] = hash
      count++
      offsets[count] = end
      if (2 * count === cells.length) grow()
      return count - 1
    },
    /** Returns the terms in order of their numbers. */
    texts: (): PackedStrings => ({
      bytes: bytes.slice(0, offsets[count]),
      offsets: offsets.slice(0, count + 1),
    }),
  }
}

export type TermList = ReturnType<typeof createTermList>

function bytesFor(length: number, known: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set(known)
  return bytes
}

function numbersFor(length: number, known: Uint32Array): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(length)
  numbers.set(known)
  return numbers
}
