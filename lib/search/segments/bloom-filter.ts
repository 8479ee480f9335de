import { hashOf } from './hash.ts'
import type { PackedStrings } from './packed-strings.ts'

/** The size in bits, some 2,000,000: with 100,000 ids, one in twenty unknown ids is a false positive. */
const BITS = 2 ** 21
const WORD = 32

/** Creates an empty Bloom filter of ids, with one hash. */
export function createBloomFilter() {
  const words = new Uint32Array(BITS / WORD)
  return {
    /** False if no id with this hash was added. */
    mayContain(hash: number): boolean {
      const bit = hash % BITS
      return ((words[Math.floor(bit / WORD)] ?? 0) & (1 << (bit % WORD))) !== 0
    },
    addAll({ bytes, offsets }: PackedStrings) {
      for (let id = 0; id < offsets.length - 1; id++) {
        const bit = hashOf(bytes, offsets[id] ?? 0, offsets[id + 1] ?? 0) % BITS
        const at = Math.floor(bit / WORD)
        words[at] = (words[at] ?? 0) | (1 << (bit % WORD))
      }
    },
  }
}

export type BloomFilter = ReturnType<typeof createBloomFilter>
