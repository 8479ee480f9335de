/** Many texts in one array of UTF-8 bytes: the one at `i` reaches from `offsets[i]` up to `offsets[i + 1]`. */
export interface PackedStrings {
  bytes: Uint8Array<ArrayBuffer>
  offsets: Uint32Array<ArrayBuffer>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** For more texts than this, all are decoded as one string. */
const MANY = 500

export function packStrings(list: readonly string[]): PackedStrings {
  const offsets = new Uint32Array(list.length + 1)
  let bytes = encoder.encode(list.join(''))
  let end = 0
  if (list.reduce((sum, text) => sum + text.length, 0) === bytes.length) {
    list.forEach((text, at) => {
      end += text.length
      offsets[at + 1] = end
    })
    return { bytes, offsets }
  }
  // Otherwise a lone surrogate at the end of one text would join with one at the start of the next.
  const whole = list.map((text) => text.toWellFormed())
  bytes = encoder.encode(whole.join(''))
  whole.forEach((text, at) => {
    end += byteLength(text)
    offsets[at + 1] = end
  })
  return { bytes, offsets }
}

/** Encodes a text as UTF-8, as in `PackedStrings`. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // For a short text the encoder costs more than all of this.
    if (code > 0x7f) return encoder.encode(text)
    bytes[at] = code
  }
  return bytes
}

export function countOf({ offsets }: PackedStrings): number {
  return offsets.length - 1
}

export function textAt({ bytes, offsets }: PackedStrings, at: number): string {
  return decoder.decode(bytes.subarray(offsets[at], offsets[at + 1]))
}

/** Returns the texts at these positions, in this order. */
export function textsAt(texts: PackedStrings, positions: ArrayLike<number>): string[] {
  const all = positions.length > MANY ? decoder.decode(texts.bytes) : undefined
  const isPlain = all?.length === texts.bytes.length
  return Array.from(positions, (at) =>
    all && isPlain ? all.slice(texts.offsets[at], texts.offsets[at + 1]) : textAt(texts, at),
  )
}

/** Compares two texts by code points; negative if the one at `i` sorts before the other one at `j`. */
export function compareTexts(
  one: PackedStrings,
  i: number,
  other: PackedStrings,
  j: number,
): number {
  const [from, to] = [one.offsets[i] ?? 0, one.offsets[i + 1] ?? 0]
  const [start, end] = [other.offsets[j] ?? 0, other.offsets[j + 1] ?? 0]
  const shorter = Math.min(to - from, end - start)
  for (let at = 0; at < shorter; at++) {
    const difference = (one.bytes[from + at] ?? 0) - (other.bytes[start + at] ?? 0)
    if (difference !== 0) return difference
  }
  return to - from - (end - start)
}

/** The number of bytes that fit into one number without losing a bit. */
const BEGINNING = 6

/** Returns the first bytes of each text as a number that sorts as the text does; missing bytes count as 0. */
export function beginningsOf({ bytes, offsets }: PackedStrings): Float64Array {
  const beginnings = new Float64Array(offsets.length - 1)
  for (let at = 0; at < beginnings.length; at++) {
    const [from, to] = [offsets[at] ?? 0, offsets[at + 1] ?? 0]
    let beginning = 0
    for (let i = from; i < from + BEGINNING; i++) {
      beginning = beginning * 256 + (i < to ? (bytes[i] ?? 0) : 0)
    }
    beginnings[at] = beginning
  }
  return beginnings
}

/** Finds the first position, from `from` on, whose text does not sort before `key`. The texts must be sorted. */
export function firstFrom(texts: PackedStrings, key: Uint8Array, from = 0): number {
  return firstWhere(texts, from, (at) => order(texts, at, key) >= 0)
}

/** Finds the first position, from `from` on, whose text sorts after all that begin with `key`. The texts must be sorted. */
export function firstBehind(texts: PackedStrings, key: Uint8Array, from: number): number {
  return firstWhere(texts, from, (at) => order(texts, at, key) > 0 && !beginsWith(texts, at, key))
}

export function equals({ bytes, offsets }: PackedStrings, at: number, key: Uint8Array): boolean {
  const length = (offsets[at + 1] ?? 0) - (offsets[at] ?? 0)
  return length === key.length && beginsWith({ bytes, offsets }, at, key)
}

function beginsWith({ bytes, offsets }: PackedStrings, at: number, key: Uint8Array): boolean {
  const from = offsets[at] ?? 0
  if ((offsets[at + 1] ?? 0) - from < key.length) return false
  for (let i = 0; i < key.length; i++) if (bytes[from + i] !== key[i]) return false
  return true
}

function firstWhere(texts: PackedStrings, from: number, isBehind: (at: number) => boolean): number {
  let [low, high] = [from, countOf(texts)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBehind(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function order({ bytes, offsets }: PackedStrings, at: number, key: Uint8Array): number {
  const [from, to] = [offsets[at] ?? 0, offsets[at + 1] ?? 0]
  const shorter = Math.min(to - from, key.length)
  for (let i = 0; i < shorter; i++) {
    const difference = (bytes[from + i] ?? 0) - (key[i] ?? 0)
    if (difference !== 0) return difference
  }
  return to - from - key.length
}

function byteLength(text: string): number {
  let length = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
