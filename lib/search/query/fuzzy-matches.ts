import type { Dictionary } from '../segments/dictionary.ts'
import { countOf, firstFrom } from '../segments/packed-strings.ts'

/** Digits, and what begins with a sign, stand before this: nothing of it is taken for a mistyped word. */
const FIRST_LETTER = Uint8Array.of(0x41)

/** Longer words are mistyped too, but nobody waits for that. */
const MOST_LETTERS = 40

/** How many edits are forgiven: 1 from three letters on, 2 from six. A number is never taken for another one. */
export function editDistanceWithin(word: string): number {
  const { length } = [...word]
  if (!/^\p{Letter}+$/u.test(word) || length > MOST_LETTERS) return 0
  return length < 3 ? 0 : length < 6 ? 1 : 2
}

/**
 * Tells of each word that begins like the mistyped one after at most so many edits, how many. An edit is a letter too many, too few,
 * wrong, or changed places with the next. `isWhole`: the word goes on no further.
 */
export function eachFuzzyMatch(
  { terms: words, shared }: Dictionary,
  mistyped: string,
  most: number,
  tell: (word: number, slips: number, isWhole: boolean) => void,
): void {
  const typed = Uint32Array.from([...mistyped], (letter) => letter.codePointAt(0) ?? 0)
  const width = typed.length + 1
  // Each row: how many edits there are between some first letters of a word and each beginning of what was typed.
  const rows = new Uint8Array((typed.length + most + 3) * width).map((_, at) => at % width)
  const letters = new Uint32Array(typed.length + most + 3)
  const least = new Uint8Array(typed.length + most + 3).fill(typed.length, 0, 1)
  /** How many letters there are in so many first bytes. */
  const depths = new Uint8Array(257)
  const { bytes, starts } = words
  const count = countOf(words)
  /** So many first bytes are enough to know: no word that goes on from there is nearer. */
  let settled = 256
  let depth = 0

  for (let word = firstFrom(words, FIRST_LETTER); word < count; word++) {
    let known = shared[word] ?? 0
    if (known >= settled) {
      const slips = least[depth] ?? most + 1
      if (slips <= most) tell(word, slips, false)
      continue
    }
    const from = starts[word] ?? 0
    const length = (starts[word + 1] ?? 0) - from
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
      const slips = Math.min(least[depth - 1] ?? 0, rows[depth * width + typed.length] ?? 0)
      least[depth] = slips
      if (lowest > most || lowest >= slips) {
        settled = known
        break
      }
    }
    const slips = least[depth] ?? most + 1
    if (slips <= most) {
      tell(word, slips, known === length && rows[depth * width + typed.length] === slips)
    }
  }

  /** Fills a row, and says what is the lowest in it. */
  function nextRow(row: number, letter: number): number {
    const [here, before, earlier] = [row * width, (row - 1) * width, (row - 2) * width]
    const lastLetter = letters[row - 1]
    let lowest = row
    rows[here] = row
    for (let at = 1; at < width; at++) {
      const wanted = typed[at - 1]
      const replaced = (rows[before + at - 1] ?? 0) + (letter === wanted ? 0 : 1)
      let slips = Math.min(replaced, (rows[before + at] ?? 0) + 1, (rows[here + at - 1] ?? 0) + 1)
      if (row > 1 && at > 1 && letter === typed[at - 2] && lastLetter === wanted) {
        slips = Math.min(slips, (rows[earlier + at - 2] ?? 0) + 1)
      }
      rows[here + at] = slips
      if (slips < lowest) lowest = slips
    }
    return lowest
  }
}
