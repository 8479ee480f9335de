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

  test.each([
    ['x;=1+1', "x;'=1+1"],
    ['Rex; @Luna; -Ida', "Rex;' @Luna;' -Ida"],
    ['x\t+1', "x\t'+1"],
    ['x\n=1\r\n=2', "x\n'=1\r\n'=2"],
    ['x;"=1"', `x;'"=1"`],
    ["x;'=1", "x;''=1"],
    ['=1;=2', "'=1;'=2"],
  ])('%j has one wherever a spreadsheet may split it too: %j', (text, cell) => {
    expect(guarded(text)).toBe(cell)
    expect(plain(cell)).toBe(text)
  })

  test.each([
    'Bob',
    "O'Neil",
    "'tis",
    '(206) 555-0123',
    '',
    "'",
    'a=b',
    'a;b=c',
    "a;'b",
    'Söhne',
    '12065550123',
  ])('%j is none', (text) => {
    expect(guarded(text)).toBe(text)
    expect(plain(text)).toBe(text)
  })

  test('is distinguished from one that somebody typed an apostrophe into', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\'"=+-@;\t\r\n ＝1a') })
    fc.assert(fc.property(text, (value) => plain(guarded(value)) === value))
  })

  test('is found at once, however many apostrophes there are', () => {
    for (const text of ["'".repeat(1_000_000), `;${"'".repeat(1_000_000)}`]) {
      expect(guarded(text)).toBe(text)
      expect(plain(text)).toBe(text)
    }
  })

  test('is what a spreadsheet wrote that took the apostrophe off', () => {
    expect(plain('+12065550123')).toBe('+12065550123')
  })
})
