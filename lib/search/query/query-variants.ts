import { normalizeText } from '../../domain/normalize-text.ts'
import { cutTerm, piecesOf } from '../text-terms.ts'

/** One reading of a search: it finds accounts that, for each of these, have a term that begins with it. */
export type QueryVariant = readonly string[]

/** Terms beyond this many are ignored: no account has so many. */
const MOST_TERMS = 100

/**
 * Returns the readings of a search, each once: split into pieces ("o'neil" as two words, "555 0199" as two numbers), then with its
 * parts as typed ("paws.example"), then joined ("oneil", "5550199"). Empty if the search has neither letter nor number.
 */
export function queryVariants(search: string): QueryVariant[] {
  const segments = normalizeText(search)
    .split(' ')
    .map((segment) => segment.replace(/^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}@]+$/gu, ''))
    .filter(Boolean)
    .slice(0, MOST_TERMS)
  const whole = (segment: string) => [cutTerm(segment)]
  const variants = [
    segments.flatMap((segment) => (segment.includes('@') ? whole(segment) : piecesOf(segment))),
    segments.flatMap(whole),
    withNumbers(segments).flatMap((segment) =>
      segment.includes('@') ? whole(segment) : whole(piecesOf(segment).join('')),
    ),
  ]
  const byKey = new Map(
    variants
      .map((terms) => [...new Set(terms)].slice(0, MOST_TERMS))
      .filter((terms) => terms.length > 0)
      .map((terms) => [terms.join(' '), terms]),
  )
  return [...byKey.values()]
}

/** Joins adjacent numbers: people write a phone number in groups. */
function withNumbers(segments: readonly string[]): string[] {
  const joined: string[] = []
  let before = false
  for (const segment of segments) {
    const isNumber = /^[\d().+/-]+$/.test(segment)
    const last = joined.at(-1)
    if (isNumber && before && last !== undefined) joined[joined.length - 1] = last + segment
    else joined.push(segment)
    before = isNumber
  }
  return joined
}

/**
 * Returns the variant with one space removed or added: each pair of neighbours as one word, and each word that `isUnknown` as two.
 * `first`: the first of the two, which has to match a whole term.
 */
export function respaced(
  variant: QueryVariant,
  isUnknown: (term: string) => boolean,
): { terms: QueryVariant; first?: string }[] {
  const others = (at: number, count: number) => variant.toSpliced(at, count)
  const joined = variant
    .slice(1)
    .map((term, at) => ({ terms: [cutTerm(`${variant[at]}${term}`), ...others(at, 2)] }))
  const split = variant.flatMap((term, at) => {
    if (!/^\p{Letter}{4,30}$/u.test(term) || !isUnknown(term)) return []
    const letters = [...term]
    return letters.slice(1).map((_, before) => {
      const first = letters.slice(0, before + 1).join('')
      return { terms: [first, term.slice(first.length), ...others(at, 1)], first }
    })
  })
  return [...joined, ...split]
}
