import { bytesOf } from '../segments/packed-strings.ts'
import { BACKWARDS, backwards, E_MAIL } from '../text-terms.ts'

/** What a term of the dictionary may begin with to match. `isWhole`: it must be no longer. */
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

/** The prefixes of the dictionary terms that match a term of a search. */
export function queryPrefixes(term: string): QueryPrefix[] {
  if (/^\d+$/.test(term)) return numberPrefixes(term)
  const asTyped = { prefix: bytesOf(term), isWhole: false }
  // Whole addresses stand apart; what is only letters and numbers begins a part of theirs as well.
  if (/^[\p{Letter}\p{Number}]+$/u.test(term)) return [asTyped]
  return [{ prefix: bytesOf(E_MAIL + term), isWhole: false }, asTyped]
}

/** The first digits of a number or its last ones, with or without the country's part. */
function numberPrefixes(digits: string): QueryPrefix[] {
  const prefixes = new Map([
    [digits, false],
    [BACKWARDS + backwards(digits), false],
  ])
  if (digits.length >= FEW_DIGITS) {
    const bare = digits.replace(/^0+/, '')
    if (bare) prefixes.set(bare, false)
  }
  const ending = backwards(digits)
  if (digits.length > MANY_DIGITS) prefixes.set(BACKWARDS + ending.slice(0, MANY_DIGITS), false)
  for (let length = SAME_DIGITS; length < Math.min(digits.length, MANY_DIGITS); length++) {
    if (digits.length > MANY_DIGITS || digits.startsWith('0')) {
      prefixes.set(BACKWARDS + ending.slice(0, length), true)
    }
  }
  return [...prefixes].map(([text, isWhole]) => ({ prefix: bytesOf(text), isWhole }))
}
