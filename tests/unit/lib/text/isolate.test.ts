import { expect, test } from 'vitest'
import { isolate } from '../../../../lib/text/isolate.ts'

test.each([
  ['Bob Walker', 'Bob Walker'],
  ['ليلى', '\u2068ليلى\u2069'],
  ['\u202eBob', 'Bob'],
  ['Bob\u2066\u2067\u202a', 'Bob'],
  ['ليلى\u2069 Bob', '\u2068ليلى Bob\u2069'],
  ['\u2069Bob\u2068', 'Bob'],
])('%j cannot turn the words around it', (name, isolated) => {
  expect(isolate(name)).toBe(isolated)
})

test('names that are isolated already stay so', () => {
  expect(isolate('\u2068ليلى\u2069 and Bob')).toBe('\u2068\u2068ليلى\u2069 and Bob\u2069')
})
