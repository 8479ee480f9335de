import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, plain } from '../../../../../lib/domain/lists/csv.ts'

describe('a cell that a spreadsheet might run', () => {
  test.each([
    '=SUM(A1)',
    '+12065550123',
    '-1',
    '@cmd',
    '\tx',
    '\rx',
    '\nx',
    '  =1+1',
    '＝1+1',
    "'=1",
    "''+1",
  ])('%j has an apostrophe before it, and is itself again without', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(plain(guarded(text))).toBe(text)
  })

  test.each(['Bob', "O'Neil", "'tis", '(206) 555-0123', '', "'", 'a=b', 'Söhne', '12065550123'])(
    '%j is none',
    (text) => {
      expect(guarded(text)).toBe(text)
      expect(plain(text)).toBe(text)
    },
  )

  test('is distinguished from one that somebody typed an apostrophe into', () => {
    const text = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n ＝1a") })
    fc.assert(fc.property(text, (value) => plain(guarded(value)) === value))
  })

  test('is found at once, however many apostrophes there are', () => {
    const text = "'".repeat(1_000_000)
    expect(guarded(text)).toBe(text)
  })

  test('is what a spreadsheet wrote that took the apostrophe off', () => {
    expect(plain('+12065550123')).toBe('+12065550123')
  })
})
