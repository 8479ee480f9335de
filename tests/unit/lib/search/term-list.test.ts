import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textAt } from '../../../../lib/search/segments/packed-strings.ts'
import { createTermList } from '../../../../lib/search/segments/term-list.ts'

describe('a list of words', () => {
  test('numbers each word once, as they come', () => {
    const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 5 })
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 300 }), (words) => {
        const list = createTermList()
        const known = [...new Set(words)]
        for (const word of words) {
          const text = `<${word}>`
          expect(list.numberOf(text, 1, text.length - 1)).toBe(known.indexOf(word))
        }
        const texts = list.texts()
        expect(known.map((_, number) => textAt(texts, number))).toEqual(known)
        expect(texts.offsets).toHaveLength(known.length + 1)
      }),
    )
  })

  test('takes more words than it had room for at first', () => {
    const list = createTermList()
    const words = Array.from({ length: 20_000 }, (_, at) => `a long word with the number ${at}`)
    for (const times of ['once', 'again']) {
      const numbers = words.map((word) => list.numberOf(word, 0, word.length))
      expect(numbers, times).toEqual(words.map((_, at) => at))
    }
    expect(textAt(list.texts(), 12_345)).toBe('a long word with the number 12345')
  })
})
