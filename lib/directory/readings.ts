import { normalizeText } from '../domain/normalize-text.ts'
import { cutWord, piecesOf } from './account-words.ts'

/** One way to read a search: an account is found when each of these begins one of its words. */
export type Reading = readonly string[]

/** Of more words the rest is not looked at: nobody has so many. */
const MOST_WORDS = 100

/**
 * How a search can be meant, none twice: in pieces ("o'neil" as two words, "555 0199" as two ends of a number), then with its parts
 * as they stand ("paws.example"), then in one ("oneil", "5550199"). None where it has neither letter nor number.
 */
export function readingsOf(search: string): Reading[] {
  const parts = normalizeText(search)
    .split(' ')
    .map((part) => part.replace(/^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}@]+$/gu, ''))
    .filter(Boolean)
    .slice(0, MOST_WORDS)
  const whole = (part: string) => [cutWord(part)]
  const readings = [
    parts.flatMap((part) => (part.includes('@') ? whole(part) : piecesOf(part))),
    parts.flatMap(whole),
    withNumbers(parts).flatMap((part) =>
      part.includes('@') ? whole(part) : whole(piecesOf(part).join('')),
    ),
  ]
  const byKey = new Map(
    readings
      .map((words) => [...new Set(words)].slice(0, MOST_WORDS))
      .filter((words) => words.length > 0)
      .map((words) => [words.join(' '), words]),
  )
  return [...byKey.values()]
}

/** Numbers beside each other as one: people write a phone number in groups. */
function withNumbers(parts: readonly string[]): string[] {
  const joined: string[] = []
  let before = false
  for (const part of parts) {
    const isNumber = /^[\d().+/-]+$/.test(part)
    const last = joined.at(-1)
    if (isNumber && before && last !== undefined) joined[joined.length - 1] = last + part
    else joined.push(part)
    before = isNumber
  }
  return joined
}

/**
 * The reading with a space too many or too few put right: each pair of neighbours as one word, and each word that `isStrange` as
 * two. Of two the first has to be whole, which `first` names.
 */
export function respaced(
  reading: Reading,
  isStrange: (word: string) => boolean,
): { words: Reading; first?: string }[] {
  const others = (at: number, count: number) => reading.toSpliced(at, count)
  const joined = reading
    .slice(1)
    .map((word, at) => ({ words: [cutWord(`${reading[at]}${word}`), ...others(at, 2)] }))
  const split = reading.flatMap((word, at) => {
    if (!/^\p{Letter}{4,30}$/u.test(word) || !isStrange(word)) return []
    const letters = [...word]
    return letters.slice(1).map((_, before) => {
      const first = letters.slice(0, before + 1).join('')
      return { words: [first, word.slice(first.length), ...others(at, 1)], first }
    })
  })
  return [...joined, ...split]
}
