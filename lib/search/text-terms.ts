import { normalizeText } from '../domain/normalize-text.ts'
import { hashOf } from './segments/hash.ts'
import { bytesOf } from './segments/packed-strings.ts'

/** What whole e-mail addresses begin with in the dictionary, so that they stand together. */
export const E_MAIL = '@'
/** What phone numbers begin with that stand there from their last digit to their first. */
export const BACKWARDS = '#'

/** Between the start of a long value and the hash of all of it. */
const HASH = '#'

/** Longer words are cut, in the dictionary and in searches. */
const MOST_UNITS = 64

/** National numbers have ten digits where most customers are; where they have fewer, their endings find them. */
const NATIONAL_DIGITS = 10

const SEPARATORS = /[^\p{Letter}\p{Number}]+/u
/** The same for text of nothing but ASCII, which most is, and several times as fast. */
const PLAIN_SEPARATORS = /[^a-z0-9]+/
const NOT_PLAIN = /[^ -~]/

const SPACE = 0x20
const LAST_PLAIN = 0x7e

/** Takes the word that a text has from one position up to before another. */
export type TakeTerm = (text: string, from: number, to: number) => void

/** The words between all that is neither letter nor number; of folded text. */
export function piecesOf(text: string): string[] {
  const separators = NOT_PLAIN.test(text) ? SEPARATORS : PLAIN_SEPARATORS
  return text.split(separators).filter(Boolean).map(cutTerm)
}

/** A word as long as they get at most. */
export function cutTerm(term: string): string {
  return term.length > MOST_UNITS ? term.slice(0, MOST_UNITS).toWellFormed() : term
}

/** "O'Neil" is found by "o neil" and by "oneil". */
export function eachOfName(name: string, take: TakeTerm): void {
  const text = normalizeText(name)
  for (let from = 0; from < text.length; from++) {
    let to = from
    let isPlain = true
    for (let code = text.charCodeAt(to); to < text.length && code !== SPACE; ) {
      if (!isLetterOrDigit(code)) isPlain = false
      code = text.charCodeAt(++to)
    }
    if (isPlain) takeCut(text, from, to, take)
    else {
      const pieces = piecesOf(text.slice(from, to))
      for (const piece of pieces) takeWhole(piece, take)
      if (pieces.length > 1) takeWhole(pieces.join(''), take)
    }
    from = to
  }
}

/** A value that stands whole in the dictionary. Where it is too long for a term, a hash tells it from others that begin the same way. */
export function wholeTerm(prefix: string, value: string): string {
  const text = normalizeText(value)
  if (prefix.length + text.length <= MOST_UNITS) return prefix + text
  const bytes = bytesOf(text)
  const hash = hashOf(bytes, 0, bytes.length).toString(36)
  return prefix + text.slice(0, MOST_UNITS / 2).toWellFormed() + HASH + hash
}

export function eachOfBreed(breed: string, take: TakeTerm): void {
  const text = normalizeText(breed)
  eachPiece(text, text.length, take)
}

/** The whole address, the parts of what is before the "@", and what is behind it. */
export function eachOfEMail(email: string, take: TakeTerm): void {
  const text = normalizeText(email)
  if (!text) return
  takeWhole(E_MAIL + text, take)
  const at = text.indexOf('@')
  eachPiece(text, at < 0 ? text.length : at, take)
  if (at < 0) return
  const other = text.indexOf('@', at + 1)
  takeCut(text, at + 1, other < 0 ? text.length : other, take)
}

/** People type a number from its start, without the country's part, or its last digits. */
export function eachOfPhone(phone: string, take: TakeTerm): void {
  const digits = (NOT_PLAIN.test(phone) ? phone.normalize('NFKD') : phone).replace(/\D+/g, '')
  if (!digits) return
  takeWhole(digits, take)
  takeCut(digits, Math.max(digits.length - NATIONAL_DIGITS, 0), digits.length, take)
  takeWhole(BACKWARDS + backwards(digits), take)
}

/** Takes each piece of the text before this position, like `piecesOf`. */
function eachPiece(text: string, end: number, take: TakeTerm): void {
  let from = 0
  for (let at = 0; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : SPACE
    if (code > LAST_PLAIN) {
      for (const piece of piecesOf(text.slice(from, end))) takeWhole(piece, take)
      return
    }
    if (isLetterOrDigit(code)) continue
    takeCut(text, from, at, take)
    from = at + 1
  }
}

/** Of ASCII, folded. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

export function takeWhole(term: string, take: TakeTerm): void {
  takeCut(term, 0, term.length, take)
}

/** Takes a word unless it is blank, no longer than they get. */
function takeCut(text: string, from: number, to: number, take: TakeTerm): void {
  if (to > from) take(text, from, Math.min(to, from + MOST_UNITS))
}

/** Digits from the last to the first. */
export function backwards(digits: string): string {
  let reversed = ''
  for (let at = digits.length - 1; at >= 0; at--) reversed += digits.charAt(at)
  return reversed
}
