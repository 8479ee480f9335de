import { bytesOf } from '../segments/packed-strings.ts'
import { BACKWARDS, backwards, E_MAIL } from '../text-terms.ts'

/** A prefix of matching dictionary terms, as UTF-8 bytes. `isWhole`: true if the term must equal it. */
export interface QueryPrefix {
  prefix: Uint8Array
  isWhole: boolean
}

/** A number with fewer digits is too short for a country code or a trunk zero. */
const FEW_DIGITS = 5
/** Numbers that share this many last digits are the same, with and without a country code. */
const SAME_DIGITS = 7
/** The most digits of a national number: a longer one has a country code. */
const MANY_DIGITS = 10

/** Returns the prefixes of the dictionary terms that match a term of a search. */
export function queryPrefixes(term: string): QueryPrefix[] {
  if (/^\d+$/.test(term)) return numberPrefixes(term)
  const asTyped = { prefix: bytesOf(term), isWhole: false }
  // Whole e-mail addresses have a prefix of their own; a term of only letters and digits is found in their parts anyway.
  if (/^[\p{Letter}\p{Number}]+$/u.test(term)) return [asTyped]
  return [{ prefix: bytesOf(E_MAIL + term), isWhole: false }, asTyped]
}

/** Returns prefixes for the first digits of a number and its last ones, with and without a country code. */
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
