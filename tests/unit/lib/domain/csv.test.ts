import fc from 'fast-check'
import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf } from '../../../../lib/domain/csv.ts'

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+49 30', "'+49 30"],
  ['-1', "'-1"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1,"2"', '"\'=1,""2"""'],
  ['Söhne', 'Söhne'],
])('writes %j as %j', (text, cell) => {
  expect(csvOf([[text]])).toBe(`${cell}\r\n`)
})

test('whatever the cells, a reader gets them back, and none of them is a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'aé ') })
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, (written) => {
      const { data } = papaparse.parse<string[]>(csvOf(written).replace(/\r\n$/, ''), {
        newline: '\r\n',
        delimiter: ',',
      })
      const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
      expect(data).toEqual(written.map((cells) => cells.map(safe)))
    }),
  )
})
