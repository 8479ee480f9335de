const MAGIC = 0x444d4154
/** The words of the header: magic, format, checksum of the rest, and its length in bytes. */
const HEADER_WORDS = 4
const WORD = 4

/** Joins sections into one array: a header with a checksum, then each section after its length, padded to a multiple of four bytes. */
export function joinSections(
  format: number,
  sections: readonly ArrayBufferView<ArrayBuffer>[],
): Uint8Array<ArrayBuffer> {
  const length = sections.reduce((sum, { byteLength }) => sum + WORD + padded(byteLength), 0)
  const bytes = new Uint8Array(HEADER_WORDS * WORD + length)
  const words = new Uint32Array(bytes.buffer)
  let at = HEADER_WORDS * WORD
  for (const { buffer, byteOffset, byteLength } of sections) {
    words[at / WORD] = byteLength
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at + WORD)
    at += WORD + padded(byteLength)
  }
  words.set([MAGIC, format, sumOf(words.subarray(HEADER_WORDS)), length])
  return bytes
}

/** Splits joined bytes into their sections, without a copy; undefined if they are damaged or of another format. */
export function splitSections(
  format: number,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] | undefined {
  if (bytes.length < HEADER_WORDS * WORD || bytes.length % WORD !== 0) return undefined
  const { buffer, byteOffset, length } = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(buffer, byteOffset, length / WORD)
  const [magic, known, sum, rest] = words
  const isWhole = magic === MAGIC && known === format && rest === length - HEADER_WORDS * WORD
  if (!isWhole || sumOf(words.subarray(HEADER_WORDS)) !== sum) return undefined

  const sections: Uint8Array<ArrayBuffer>[] = []
  for (let at = HEADER_WORDS * WORD; at < length; ) {
    const size = words[at / WORD] ?? 0
    if (at + WORD + size > length) return undefined
    sections.push(new Uint8Array(buffer, byteOffset + at + WORD, size))
    at += WORD + padded(size)
  }
  return sections
}

/** Returns a section as the 32-bit numbers it was made from. */
export function numbersIn({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>) {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / WORD))
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD
}

/** Returns a checksum, which detects damage but not tampering. */
function sumOf(words: Uint32Array): number {
  let sum = words.length
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}
