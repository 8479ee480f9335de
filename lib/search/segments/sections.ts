const MAGIC = 0x444d4154
/** Magic, format, a sum of all that follows, and how many bytes those are. */
const HEADER_WORDS = 4
const WORD = 4

/** Rows of bytes as one: each behind its length and at a multiple of four, with a sum over all. */
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

/** The rows again, without copying them; undefined where anything is not as it was, or the format is another one. */
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

/** A row as the numbers it was made of. */
export function numbersIn({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>) {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / WORD))
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD
}

/** Tells damage, not malice. */
function sumOf(words: Uint32Array): number {
  let sum = words.length
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}
