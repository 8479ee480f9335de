import { BACKWARDS, backwards, E_MAIL } from '../account-terms.ts'
import { bytesOf } from '../segments/packed-strings.ts'

/** What a word of the dictionary may begin with to be meant. `isWhole`: it must be no longer. */
export interface QueryPrefix {
  prefix: Uint8Array
  isWhole: boolean
}

/** Fewer digits are no number that could have a country's part, or the zero of a trunk. */
const FEW_DIGITS = 5
/** Numbers that end in so many same digits are the same one, written with and without its country. */
const SAME_DIGITS = 7
/** More than a national number has. */
const MANY_DIGITS = 10

/** With what the words begin that a word of a search may mean. */
export function queryPrefixes(word: string): QueryPrefix[] {
  if (/^\d+$/.test(word)) return numberPrefixes(word)
  const start = { prefix: bytesOf(word), isWhole: false }
  // Whole addresses stand apart; what is only letters and numbers begins a part of theirs as well.
  if (/^[\p{Letter}\p{Number}]+$/u.test(word)) return [start]
  return [{ prefix: bytesOf(E_MAIL + word), isWhole: false }, start]
}

/** The first digits of a number or its last ones, with or without the country's part. */
function numberPrefixes(digits: string): QueryPrefix[] {
  const starts = new Map([
    [digits, false],
    [BACKWARDS + backwards(digits), false],
  ])
  if (digits.length >= FEW_DIGITS) {
    const bare = digits.replace(/^0+/, '')
    if (bare) starts.set(bare, false)
  }
  const ending = backwards(digits)
  if (digits.length > MANY_DIGITS) starts.set(BACKWARDS + ending.slice(0, MANY_DIGITS), false)
  for (let length = SAME_DIGITS; length < Math.min(digits.length, MANY_DIGITS); length++) {
    if (digits.length > MANY_DIGITS || digits.startsWith('0')) {
      starts.set(BACKWARDS + ending.slice(0, length), true)
    }
  }
  return [...starts].map(([text, isWhole]) => ({ prefix: bytesOf(text), isWhole }))
}
