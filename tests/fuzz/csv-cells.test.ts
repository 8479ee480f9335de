import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from '../../lib/domain/lists/csv.ts'
import { csvOf, readCsv } from '../../lib/screens/popup/accounts/csv-file.ts'
import { anyText } from './any-text.ts'
import { runs } from './runs.ts'

/** Cells of one file. */
const CELLS = 10

/** Read by our own reader, whose lines end in line feeds. */
const sound = (cell: string) => cell.toWellFormed().replaceAll(/\r\n?/g, '\n')

test('whatever is in a cell, the file says it again, and no part of it is a formula', async () => {
  const cells = fc.array(anyText, { minLength: CELLS, maxLength: CELLS })
  const property = fc.asyncProperty(cells, async (row) => {
    const file = await csvOf([row, row])
    for (const part of file.split(/[;\t\r\n]/)) {
      expect(part.replaceAll('"', '')).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
    }
    const rows: string[][] = []
    const text = sound(file).replace(/\n$/, '')
    expect(await readCsv([text], (some) => rows.push(...some) > 0)).toBe('whole')
    expect(rows.map((cells) => cells.map(plain))).toEqual([row.map(sound), row.map(sound)])
  })
  await fc.assert(property, runs(10_000 / CELLS))
})
