import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeText, termsOf } from '../../../../lib/domain/normalize-text.ts'

describe('folding', () => {
  test('ignores case, accents and odd spaces', () => {
    expect(normalizeText('  Pangur   BÁN ')).toBe('pangur ban')
  })

  test('keeps other scripts', () => {
    expect(normalizeText('ليلى')).toBe('ليلى')
  })

  test('leaves what is folded as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))
      }),
    )
  })
})

describe('the words of a search', () => {
  test.each([
    ['Bob Walker', ['bob', 'walker']],
    ["O'Neil-Söhne", ['o', 'neil', 'sohne']],
    ['bob@paws.example', ['bob@paws.example']],
    ['(555) 010-0199', ['5550100199']],
    ['+1 555 010 0199', ['15550100199']],
    ['!?', []],
  ])('of %j are %j', (text, words) => {
    expect(termsOf(text)).toEqual(words)
  })
})
