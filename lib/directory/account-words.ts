import { type Account, petsOf } from '../domain/account.ts'
import { folded } from '../domain/folded.ts'

/** What of an account has a word, as bits: a word may be in several. */
export const NAME = 1
export const PET = 2
/** E-mail and phone. */
export const CONTACT = 4
export const BREED = 8

/** So many bits of a posting say where the word is. */
export const FIELD_BITS = 4

/** What whole e-mail addresses begin with in the dictionary, so that they stand together. */
export const E_MAIL = '@'
/** What phone numbers begin with that stand there from their last digit to their first. */
export const BACKWARDS = '#'

/** Longer words are cut, in the dictionary and in searches. */
const MOST_UNITS = 64

/** National numbers have ten digits where most customers are; where they have fewer, their endings find them. */
const NATIONAL_DIGITS = 10

const SEPARATORS = /[^\p{Letter}\p{Number}]+/u
/** The same for text of nothing but ASCII, which most is, and several times as fast. */
const PLAIN_SEPARATORS = /[^a-z0-9]+/
const NOT_PLAIN = /[^ -~]/
/** What may stand between pieces of a part of a name. */
const ODD = /[^A-Za-z0-9 ]/

/** A sort of text that accounts are found by. */
export interface TextSort {
  /** The bit for it. */
  field: number
  /** The words of such a text as the dictionary has them. */
  wordsOf(text: string): string[]
  /** Whether many accounts have the same. */
  recurs: boolean
}

const NAMES: TextSort = { field: NAME, wordsOf: nameWords, recurs: false }
const PET_NAMES: TextSort = { field: PET, wordsOf: nameWords, recurs: true }
const BREEDS: TextSort = { field: BREED, wordsOf: (breed) => piecesOf(folded(breed)), recurs: true }
const E_MAILS: TextSort = { field: CONTACT, wordsOf: eMailWords, recurs: false }
const PHONES: TextSort = { field: CONTACT, wordsOf: phoneWords, recurs: false }

/** Tells of each text that an account is found by. */
export function eachText(account: Account, tell: (text: string, sort: TextSort) => void): void {
  tell(account.name, NAMES)
  for (const { name, breed } of petsOf(account)) {
    tell(name, PET_NAMES)
    if (breed) tell(breed, BREEDS)
  }
  if (account.email) tell(account.email, E_MAILS)
  if (account.phone) tell(account.phone, PHONES)
}

/** The words between all that is neither letter nor number; of folded text. */
export function piecesOf(text: string): string[] {
  const separators = NOT_PLAIN.test(text) ? SEPARATORS : PLAIN_SEPARATORS
  return text.split(separators).filter(Boolean).map(cutWord)
}

/** A word as long as they get at most. */
export function cutWord(word: string): string {
  return word.length > MOST_UNITS ? word.slice(0, MOST_UNITS).toWellFormed() : word
}

/** "O'Neil" is found by "o neil" and by "oneil". */
function nameWords(name: string): string[] {
  const parts = folded(name).split(' ').filter(Boolean)
  if (!ODD.test(name)) return parts.map(cutWord)
  return parts.flatMap((part) => {
    const pieces = piecesOf(part)
    return pieces.length > 1 ? [...pieces, cutWord(pieces.join(''))] : pieces
  })
}

/** The whole address, the parts of what is before the "@", and what is behind it. */
function eMailWords(email: string): string[] {
  const whole = folded(email)
  if (!whole) return []
  const [local = '', domain = ''] = whole.split('@')
  return [cutWord(E_MAIL + whole), ...piecesOf(local), ...(domain ? [cutWord(domain)] : [])]
}

/** People type a number from its start, without the country's part, or its last digits. */
function phoneWords(phone: string): string[] {
  const digits = phone.normalize('NFKD').replace(/\D+/g, '')
  if (!digits) return []
  return [digits, digits.slice(-NATIONAL_DIGITS), BACKWARDS + backwards(digits)].map(cutWord)
}

/** Digits from the last to the first. */
export function backwards(digits: string): string {
  let reversed = ''
  for (let at = digits.length - 1; at >= 0; at--) reversed += digits.charAt(at)
  return reversed
}
