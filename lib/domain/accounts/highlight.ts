import { normalizeText } from '../normalize-text.ts'

/** A part of a text. `highlighted`: the search found the account by it. */
export interface HighlightedPart {
  text: string
  highlighted: boolean
}

/**
 * Splits a text into parts and highlights the words that begin with a term; in a phone number, its first or last digits. `terms` are
 * normalized, as in `SearchResult.terms` of the search index. The parts joined are the text again; a letter and its accents stay together.
 */
export function highlightedParts(text: string, terms: readonly string[]): HighlightedPart[] {
  if (terms.length === 0) return [{ text, highlighted: false }]
  const characters = foldedCharacters(text)
  const marks = /^[\d\s()+./-]+$/.test(text)
    ? highlightedDigits(characters, terms)
    : highlightedTerms(characters, terms)
  const parts: HighlightedPart[] = []
  let end = 0
  for (const [from, to] of marks) {
    if (from > end) parts.push({ text: text.slice(end, from), highlighted: false })
    parts.push({ text: text.slice(from, to), highlighted: true })
    end = to
  }
  if (end < text.length || parts.length === 0)
    parts.push({ text: text.slice(end), highlighted: false })
  return parts
}

/** A code unit of the normalized text, and the range of the original text that it stands for. */
interface FoldedCharacter {
  unit: string
  from: number
  to: number
}

type HighlightRange = [from: number, to: number]

/** A country code with its prefix has at most this many digits. */
const MOST_BEFORE = 5
/** Two numbers with this many equal last digits are the same number, with or without a country code. */
const SAME_DIGITS = 7
const NATIONAL_DIGITS = 10

function foldedCharacters(text: string): FoldedCharacter[] {
  const characters: FoldedCharacter[] = []
  let at = 0
  for (const sign of text) {
    const to = at + sign.length
    const units = /^\s$/.test(sign) ? ' ' : normalizeText(sign)
    if (units) {
      for (const unit of units.split('')) characters.push({ unit, from: at, to })
    } else {
      // An accent belongs to its base letter, to all of it where that became two letters.
      const base = characters.at(-1)?.from
      for (const character of characters.slice(-4)) if (character.from === base) character.to = to
    }
    at = to
  }
  return characters
}

function highlightedTerms(
  characters: readonly FoldedCharacter[],
  terms: readonly string[],
): HighlightRange[] {
  const marks: HighlightRange[] = []
  for (let at = 0; at < characters.length; ) {
    const isStart = isLetterCharacter(characters[at]) && !isLetterCharacter(characters[at - 1])
    const last = isStart ? Math.max(...terms.map((term) => lastOf(characters, at, term))) : -1
    const [first, end] = [characters[at], characters[last]]
    if (first && end) marks.push([first.from, end.to])
    at = Math.max(last, at) + 1
  }
  return marks
}

/**
 * Returns the index of the last character of the term if a word starting at `from` begins with it, else -1. "oneil" also matches "O'Neil",
 * past the apostrophe.
 */
function lastOf(characters: readonly FoldedCharacter[], from: number, term: string): number {
  let [at, last] = [from, -1]
  for (const unit of term.split('')) {
    while (at > from && characters[at]?.unit !== unit && isInside(characters[at])) at++
    if (characters[at]?.unit !== unit) return -1
    last = at++
  }
  return last
}

/** True for a sign that does not end a word: neither letter nor space. */
function isInside(character: FoldedCharacter | undefined): boolean {
  return character !== undefined && character.unit !== ' ' && !isLetterCharacter(character)
}

function isLetterCharacter(character: FoldedCharacter | undefined): boolean {
  return character !== undefined && /[\p{Letter}\p{Number}\ud800-\udfff]/u.test(character.unit)
}

function highlightedDigits(
  characters: readonly FoldedCharacter[],
  terms: readonly string[],
): HighlightRange[] {
  const digits = characters.filter(({ unit }) => /\d/.test(unit))
  const number = digits.map(({ unit }) => unit).join('')
  const isMarked = digits.map(() => false)
  for (const term of terms.filter((each) => /^\d+$/.test(each))) {
    const [from, to] = rangeIn(number, term)
    isMarked.fill(true, from, to)
  }
  const marks: HighlightRange[] = []
  digits.forEach(({ from, to }, at) => {
    const last = marks.at(-1)
    if (isMarked[at] && isMarked[at - 1] && last) last[1] = to
    else if (isMarked[at]) marks.push([from, to])
  })
  return marks
}

/** Finds the digits of a number that the searched digits match: the first ones, with or without the country code, or the last ones. */
function rangeIn(number: string, digits: string): [from: number, to: number] {
  const national = Math.max(0, number.length - NATIONAL_DIGITS)
  for (const typed of [digits, digits.replace(/^0+/, '')]) {
    if (!typed) break
    if (number.startsWith(typed)) return [0, typed.length]
    if (number.startsWith(typed, national)) return [national, national + typed.length]
    if (number.endsWith(typed)) return [number.length - typed.length, number.length]
  }
  let same = 0
  while (same < number.length && number.at(-1 - same) === digits.at(-1 - same)) same++
  const isSame = same >= SAME_DIGITS && digits.length - same <= MOST_BEFORE
  return isSame ? [number.length - same, number.length] : [0, 0]
}
