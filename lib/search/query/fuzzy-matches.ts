import type { Dictionary } from '../segments/dictionary.ts'
import { countOf, firstFrom } from '../segments/packed-strings.ts'

/** Terms that begin with a digit or a sign sort before this, and are never matched fuzzily. */
const FIRST_LETTER = Uint8Array.of(0x41)

/** Longer terms are not matched fuzzily: it would take too long. */
const MOST_LETTERS = 40

/** Returns how many edits are forgiven: 1 from three letters on, 2 from six, none in terms that are not only letters. */
export function maxEdits(term: string): number {
  const { length } = [...term]
  if (!/^\p{Letter}+$/u.test(term) || length > MOST_LETTERS) return 0
  return length < 3 ? 0 : length < 6 ? 1 : 2
}

/**
 * Visits each term of the dictionary that begins with the typed text after at most `most` edits, with the number of edits. An edit
 * is an extra, missing or wrong letter, or two neighbours swapped. `isWhole`: true if the term ends there.
 */
export function eachFuzzyMatch(
  { terms, shared }: Dictionary,
  typed: string,
  most: number,
  visit: (term: number, edits: number, isWhole: boolean) => void,
): void {
  const typedLetters = Uint32Array.from([...typed], (letter) => letter.codePointAt(0) ?? 0)
  const width = typedLetters.length + 1
  // Each row: how many edits there are between some first letters of a term and each beginning of what was typed.
  const rows = new Uint8Array((typedLetters.length + most + 3) * width).map((_, at) => at % width)
  const letters = new Uint32Array(typedLetters.length + most + 3)
  const least = new Uint8Array(typedLetters.length + most + 3).fill(typedLetters.length, 0, 1)
  /** The number of letters in the first bytes of the term, by the number of bytes. */
  const depths = new Uint8Array(257)
  const { bytes, offsets } = terms
  const count = countOf(terms)
  /** Terms that share this many first bytes need no look: those bytes decide their edits. */
  let settled = 256
  let depth = 0

  for (let term = firstFrom(terms, FIRST_LETTER); term < count; term++) {
    let known = shared[term] ?? 0
    if (known >= settled) {
      const edits = least[depth] ?? most + 1
      if (edits <= most) visit(term, edits, false)
      continue
    }
    const from = offsets[term] ?? 0
    const length = (offsets[term + 1] ?? 0) - from
    // Not from the middle of a letter.
    while (known > 0 && ((bytes[from + known] ?? 0) & 0xc0) === 0x80) known--
    depth = depths[known] ?? 0
    settled = 256
    while (known < length) {
      const first = bytes[from + known++] ?? 0
      let letter = first < 0x80 ? first : first & (first < 0xe0 ? 0x1f : first < 0xf0 ? 0x0f : 0x07)
      while (known < length && ((bytes[from + known] ?? 0) & 0xc0) === 0x80) {
        letter = (letter << 6) | ((bytes[from + known++] ?? 0) & 0x3f)
      }
      depth++
      letters[depth] = letter
      depths[known] = depth
      const lowest = nextRow(depth, letter)
      const edits = Math.min(least[depth - 1] ?? 0, rows[depth * width + typedLetters.length] ?? 0)
      least[depth] = edits
      if (lowest > most || lowest >= edits) {
        settled = known
        break
      }
    }
    const edits = least[depth] ?? most + 1
    if (edits <= most) {
      visit(term, edits, known === length && rows[depth * width + typedLetters.length] === edits)
    }
  }

  /** Fills a row and returns its lowest value. */
  function nextRow(row: number, letter: number): number {
    const [here, before, earlier] = [row * width, (row - 1) * width, (row - 2) * width]
    const lastLetter = letters[row - 1]
    let lowest = row
    rows[here] = row
    for (let at = 1; at < width; at++) {
      const wanted = typedLetters[at - 1]
      const replaced = (rows[before + at - 1] ?? 0) + (letter === wanted ? 0 : 1)
      let edits = Math.min(replaced, (rows[before + at] ?? 0) + 1, (rows[here + at - 1] ?? 0) + 1)
      if (row > 1 && at > 1 && letter === typedLetters[at - 2] && lastLetter === wanted) {
        edits = Math.min(edits, (rows[earlier + at - 2] ?? 0) + 1)
      }
      rows[here + at] = edits
      if (edits < lowest) lowest = edits
    }
    return lowest
  }
}
