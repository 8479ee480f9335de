import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortPositions } from '../../../../lib/search/segments/byte-order.ts'
import { packStrings } from '../../../../lib/search/segments/packed-strings.ts'

/** Few letters, so that many begin the same way; one of them is blank to whoever takes an end for zero. */
const anyWord = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é', '😀'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 66, maxLength: 70 }),
)

describe('the places of texts', () => {
  test('are in the order of the bytes, those of the same text in the order they have', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 200 }), (words) => {
        const byBytes = words
          .map((word, place) => ({ bytes: Buffer.from(word), place }))
          .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes) || a.place - b.place)
        expect([...sortPositions(packStrings(words))]).toEqual(byBytes.map(({ place }) => place))
      }),
    )
  })

  test('of the same text are in the order that is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 20 }), (words) => {
        const twice = [...words, ...words, ...words]
        const order = [...sortPositions(packStrings(twice), (place, other) => other - place)]
        for (const [at, place] of order.entries()) {
          const before = order[at - 1]
          if (before !== undefined && twice[before] === twice[place]) {
            expect(before).toBeGreaterThan(place)
          }
        }
      }),
    )
  })
})
