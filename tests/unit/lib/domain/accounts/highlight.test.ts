import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlightedParts } from '../../../../../lib/domain/accounts/highlight.ts'
import { normalizeText } from '../../../../../lib/domain/normalize-text.ts'

/** The text with what is marked in brackets. */
const shown = (text: string, ...words: string[]) =>
  highlightedParts(text, words)
    .map((part) => (part.highlighted ? `[${part.text}]` : part.text))
    .join('')

describe('what the search found somebody by', () => {
  test.each([
    ['Bob Walker', ['wal'], 'Bob [Wal]ker'],
    ['Bob Walker', ['b', 'bob'], '[Bob] Walker'],
    ['Bob Bobbins', ['bob'], '[Bob] [Bob]bins'],
    ['Bob Walker', ['ker'], 'Bob Walker'],
    ['Bob Walker', [], 'Bob Walker'],
    ['', ['bob'], ''],
    ['Pangur Bán', ['ban'], 'Pangur [Bán]'],
    ['Pangur Ba\u0301n', ['ba'], 'Pangur [Ba\u0301]n'],
    ['Søren Weiß', ['soren', 'weiss'], '[Søren] [Weiß]'],
    ['Weiß', ['weis'], '[Weiß]'],
    ['Æsop', ['a'], '[Æ]sop'],
    ['ﬁdo', ['fi'], '[ﬁ]do'],
    ["Fay O'Neil", ['oneil'], "Fay [O'Neil]"],
    ['Fay O’Neil', ['neil'], 'Fay O’[Neil]'],
    ['Mary-Jane', ['mary', 'jane'], '[Mary]-[Jane]'],
    ['🐶 Luna 👩‍👩‍👧', ['lu'], '🐶 [Lu]na 👩‍👩‍👧'],
    ['ليلى حداد', ['حد'], 'ليلى [حد]اد'],
    ['bob.walker@paws.example', ['walk', 'paws'], 'bob.[walk]er@[paws].example'],
    ['bob.walker@paws.example', ['bob.walker@p'], '[bob.walker@p]aws.example'],
    ['__proto__', ['proto'], '__[proto]__'],
  ])('in %j by %j is %j', (text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected)
  })

  test.each([
    ['+1 (555) 010-0199', ['0199'], '+1 (555) 010-[0199]'],
    ['+1 (555) 010-0199', ['55501'], '+1 ([555) 01]0-0199'],
    ['+1 (555) 010-0199', ['1555'], '+[1 (555]) 010-0199'],
    ['(555) 010-0199', ['15550100199'], '([555) 010-0199]'],
    ['+49 171 2345678', ['01712345678'], '+49 [171 2345678]'],
    ['555.010.0199', ['555', '0199'], '[555].010.[0199]'],
    ['555 010 0199', ['777', 'bob'], '555 010 0199'],
  ])('in the number %j by %j is %j', (text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected)
  })

  test('never changes the text, and marks nothing that does not begin like a word', () => {
    const word = fc.constantFrom('b', 'bo', 'bán', '12', '😀', 'weiß', "o'n", '\ud800', '__proto__')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.array(word.map(normalizeText)), (any, words) => {
        const parts = highlightedParts(any, words)
        expect(parts.map((part) => part.text).join('')).toBe(any)
        for (const part of parts.filter(({ highlighted: marked }) => marked))
          expect(part.text).not.toBe('')
      }),
    )
  })
})
