import { normalizeText } from '../../domain/normalize-text.ts'
import { cutTerm, piecesOf } from '../text-terms.ts'

/** One way to read a search: an account is found when each of these begins one of its terms. */
export type QueryVariant = readonly string[]

/** Of more terms the rest is not looked at: nobody has so many. */
const MOST_TERMS = 100

/**
 * How a search can be meant, none twice: in pieces ("o'neil" as two words, "555 0199" as two ends of a number), then with its parts
 * as they stand ("paws.example"), then in one ("oneil", "5550199"). None where it has neither letter nor number.
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

/** Numbers beside each other as one: people write a phone number in groups. */
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
 * The variant with a space too many or too few put right: each pair of neighbours as one word, and each word that `isUnknown` as
 * two. Of two the first has to be whole, which `first` names.
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
