import { normalizeText } from '../domain/normalize-text.ts'
import { hashOf } from './segments/hash.ts'
import { bytesOf } from './segments/packed-strings.ts'

/** The prefix of whole e-mail addresses in the dictionary, so that they sort together. */
export const E_MAIL = '@'
/** The prefix of reversed phone numbers in the dictionary, which begin with their last digit. */
export const BACKWARDS = '#'

/** Separates the start of a long value from the hash of all of it. */
const HASH = '#'

/** Most UTF-16 units of a term: longer ones are cut, in the dictionary and in searches. */
const MOST_UNITS = 64

/** The digits of a national number where most customers are; shorter ones elsewhere are found by their last digits. */
const NATIONAL_DIGITS = 10

const SEPARATORS = /[^\p{Letter}\p{Number}]+/u
/** The same for folded ASCII, which most text is, and several times as fast. */
const PLAIN_SEPARATORS = /[^a-z0-9]+/
const NOT_PLAIN = /[^ -~]/

const SPACE = 0x20
const LAST_PLAIN = 0x7e

/** Receives a term: the part of `text` from `from` up to, but without, `to`. */
export type TakeTerm = (text: string, from: number, to: number) => void

/** Splits folded text at everything that is neither letter nor number. */
export function piecesOf(text: string): string[] {
  const separators = NOT_PLAIN.test(text) ? SEPARATORS : PLAIN_SEPARATORS
  return text.split(separators).filter(Boolean).map(cutTerm)
}

/** Cuts a term to the longest length allowed. */
export function cutTerm(term: string): string {
  return term.length > MOST_UNITS ? term.slice(0, MOST_UNITS).toWellFormed() : term
}

/** Takes each term of a name. "O'Neil" is found by "o neil" and by "oneil". */
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

/** Returns the term of a value that is indexed whole. If it is too long, a hash replaces its end, to tell it from similar ones. */
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

/** Takes each term of an e-mail address: all of it, the parts before the "@", and the domain. */
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

/** Takes each term of a phone number: people type it from its start, without the country code, or by its last digits. */
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

/** True for a letter or digit of folded ASCII. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

export function takeWhole(term: string, take: TakeTerm): void {
  takeCut(term, 0, term.length, take)
}

/** Takes a term, cut to the longest length allowed, unless it is blank. */
function takeCut(text: string, from: number, to: number, take: TakeTerm): void {
  if (to > from) take(text, from, Math.min(to, from + MOST_UNITS))
}

/** Reverses digits. */
export function backwards(digits: string): string {
  let reversed = ''
  for (let at = digits.length - 1; at >= 0; at--) reversed += digits.charAt(at)
  return reversed
}
