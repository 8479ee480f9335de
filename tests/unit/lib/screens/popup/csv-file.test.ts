import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import { accountCells } from '../../../../../lib/domain/accounts/account-csv.ts'
import { plain } from '../../../../../lib/domain/lists/csv.ts'
import { listText } from '../../../../../lib/domain/lists/list-text.ts'
import {
  accountHeadings,
  cellLabels,
} from '../../../../../lib/screens/popup/accounts/account-file.ts'
import { csvOf, readCsv } from '../../../../../lib/screens/popup/accounts/csv-file.ts'

/** Cuts a text into parts of this length. */
function cut(text: string, length: number): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += length) parts.push(text.slice(from, from + length))
  return parts
}

/** The rows of a text and how the reading ended. */
async function rowsIn(text: string, length = 100_000) {
  const rows: string[][] = []
  const end = await readCsv(cut(text, length), (some) => rows.push(...some) >= 0)
  return { rows, end }
}

describe('a file that is written', () => {
  test.each([
    ['=SUM(A1)', `"'=SUM(A1)"`],
    ['+49 30', `"'+49 30"`],
    ['-1', `"'-1"`],
    ['@cmd', `"'@cmd"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1,"2"', `"'=1,""2"""`],
    ['Söhne', '"Söhne"'],
    ['', '""'],
    ['x;=1+1', `"x;'=1+1"`],
    ['x\t=1+1', `"x\t'=1+1"`],
    ['x\n=1+1\r\n-2', `"x\n'=1+1\r\n'-2"`],
    ['x;"=1+1";', `"x;'""=1+1"";"`],
  ])('has %j as %j', async (text, cell) => {
    expect(await csvOf([[text]])).toBe(`${cell}\r\n`)
  })

  test('has every row, however many', async () => {
    const rows = Array.from({ length: 4_001 }, (_, at) => ['row', String(at)])
    expect((await csvOf(rows)).split('\r\n')).toHaveLength(4_002)
  })
})

/** What people are called, and what goes wrong in files. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\'"=+-@\t\r\n,; aé<>') }),
  fc.constantFrom("<b>O'Neil & Söhne</b>", 'ليلى الحسيني', '🐕‍🦺 Biscuit', '=HYPERLINK("x")'),
)
const phone = fc.oneof(
  fc.constantFrom('+12065550123', '(206) 555-0123', '+49 30 1234567 ext. 5'),
  text,
)
const profile = fc.record<Profile>({
  id: text,
  status: fc.constantFrom('active', 'inactive', 'pending'),
  role: fc.constantFrom(undefined, 'Admin', 'Staff/User'),
  pets: fc.array(fc.record({ id: text, name: text, type: fc.constant('Dog') }), { maxLength: 3 }),
})
const account = fc.record<Account>({
  id: text,
  kind: fc.constantFrom('client', 'staff'),
  name: text,
  email: fc.option(text, { nil: undefined }),
  phone: fc.option(phone, { nil: undefined }),
  profiles: fc.record({
    'in-home': fc.option(profile, { nil: undefined }),
    facility: fc.option(profile, { nil: undefined }),
  }),
  primaryBranch: fc.constantFrom(undefined, 'in-home', 'facility'),
  version: fc.nat(),
})

test('whoever the accounts are, a file of them says the same when it is read again, and nothing in it is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 4 }), async (accounts) => {
      const lines = accounts.map((each) => accountCells(each, cellLabels()))
      const cells = [accountHeadings(), ...lines]
      const bytes = new TextEncoder().encode(`\ufeff${await csvOf(cells)}`)
      const read = new TextDecoder().decode(bytes)
      // Line feeds within quotes stay as they are, so the file is read here as it was written.
      const { rows } = await rowsIn(read.replaceAll('\r\n', '\n').replace(/\n$/, ''))
      const same = cells.map((row) => row.map((cell) => sound(cell)))
      expect(rows.map((row) => row.map(plain))).toEqual(same)
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@])/)
      for (const part of splitAnywhere(read)) expect(part).not.toMatch(/^\s*[=+\-@]/)
    }),
    { numRuns: 200 },
  )
})

/** The cells that a spreadsheet makes of a file if it splits at semicolons, tabs and line ends, whatever is quoted, and drops quotation marks. */
function splitAnywhere(file: string): string[] {
  return file.split(/[;\t\r\n]/).map((part) => part.replaceAll('"', ''))
}

/** Text as any file in UTF-8 keeps it: halves of characters are no text. */
function sound(cell: string): string {
  return cell.toWellFormed().replaceAll('\r\n', '\n')
}

describe('a file that is read', () => {
  test('may separate its cells in any way, and have line ends within quotes', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      const lines = ['Name;E-mail', '"Walker; Bob\nJr.";bob@paws.example', 'Fay;fay@paws.example']
      const { rows } = await rowsIn(lines.join('\n').replaceAll(';', separator))
      expect(rows[1]).toEqual([`Walker${separator} Bob\nJr.`, 'bob@paws.example'])
      expect(rows).toHaveLength(3)
    }
  })

  test('is known by its full lines: empty ones at the end say nothing of what separates the cells', async () => {
    const { rows } = await rowsIn('Name;E-mail\nBob;bob@paws.example\n\n')
    expect(rows.slice(0, 2)).toEqual([
      ['Name', 'E-mail'],
      ['Bob', 'bob@paws.example'],
    ])
  })

  test('is the same in whatever parts it is read', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'"\n,a😀 ') })
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 30, max: 60 }), async (written, chunkSize) => {
        const file = (await csvOf([['a', 'b', 'c'], ...written])).replaceAll('\r\n', '\n')
        expect((await rowsIn(file, chunkSize)).rows).toEqual((await rowsIn(file)).rows)
      }),
      { numRuns: 50 },
    )
  })

  test('with a quotation mark that is never closed gives what stands before it', async () => {
    const { rows, end } = await rowsIn('a,b\nc,d\n"e,f\ng,h\n')
    expect(end).toBe('unclosed-quote')
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('with a row longer than anybody writes gives what stands before it, and parses the rest no more', async () => {
    for (const rest of [
      '"'.repeat(10_000_000),
      `"${'a\n'.repeat(5_000_000)}`,
      'a '.repeat(5_000_000),
    ]) {
      let read = 0
      const rows: string[][] = []
      const end = await readCsv(cut(`a,b\n${rest}`, 25_000), (some, done) => {
        read = done
        return rows.push(...some) >= 0
      })
      expect(end).toBe('long-row')
      expect(rows).toEqual([['a', 'b']])
      expect(read).toBeLessThan(150_000)
    }
  })

  test('may have rows of many cells', async () => {
    const row = Array.from({ length: 5_000 }, (_, at) => `c${at}@paws.example`)
    const { rows, end } = await rowsIn(`${row.join(',')}\nbob@paws.example`, 25_000)
    expect(rows.map(({ length }) => length)).toEqual([5_000, 1])
    expect(end).toBe('whole')
  })

  test('stops on request', async () => {
    let parts = 0
    const end = await readCsv(cut('a\n'.repeat(1_000), 100), () => ++parts < 3)
    expect([end, parts]).toEqual(['stopped', 3])
  })

  test('never throws, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await listText(new Blob([Uint8Array.from(bytes)]), async () => true)
        const words =
          typeof read === 'string' ? new TextDecoder('latin1').decode(bytes) : read.parts.join('')
        await rowsIn(words, 50)
      }),
      { numRuns: 100 },
    )
  })
})
