import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createEmailListReader,
  emailKey,
  emailsIn,
} from '../../../../../lib/domain/lists/e-mail-list.ts'
import { en } from '../../../../../lib/text/en/index.ts'
import { es } from '../../../../../lib/text/es/index.ts'

function read(...rows: string[][]) {
  const reader = createEmailListReader()
  reader.add(rows)
  return reader.end()
}

const emailsOf = (...rows: string[][]) => {
  const list = read(...rows)
  return typeof list === 'string' ? list : list.emails.map(({ email }) => email)
}

describe('a list of e-mails', () => {
  test.each([
    'e-mail',
    'EMAIL',
    'Mail',
    'E-Mail Address',
    ' email ',
    'CORREO ELECTRONICO',
    'Dirección de correo electrónico',
    // As our own files are headed.
    en.files.email,
    es.files.email,
  ])('is read from the column that is called %j', (name) => {
    const rows = [
      ['Name', 'Vet', name],
      ['Bob', 'vet@clinic.example', 'bob@paws.example'],
    ]
    expect(read(...rows)).toMatchObject({
      emails: [{ email: 'bob@paws.example', line: 2 }],
      without: [],
      column: name.trim(),
    })
  })

  test('is read from the column with the most e-mails, where none is called so', () => {
    const list = read(
      ['Walker', 'bob@paws.example', 'vet@clinic.example'],
      ['Keller', 'fay@paws.example', ''],
      ['Dual', '', 'none'],
    )
    expect(list).toMatchObject({
      emails: [{ email: 'bob@paws.example' }, { email: 'fay@paws.example' }],
      without: [{ text: 'Dual  none', line: 3 }],
      column: '2',
    })
  })

  test('passes over a column that is only called so', () => {
    const rows = [
      ['Mail', 'Contact'],
      ['yes', 'bob@paws.example'],
      ['no', 'fay@paws.example'],
    ]
    expect(emailsOf(...rows)).toEqual(['bob@paws.example', 'fay@paws.example'])
  })

  test('may be lines, or separated in any way, with names before them', () => {
    expect(emailsOf(['a@x.example', ' b@x.example'], ['c@x.example; d@x.example'])).toEqual([
      'a@x.example',
      'b@x.example',
      'c@x.example',
      'd@x.example',
    ])
    expect(emailsOf(['Bob Walker <bob@x.example>'])).toEqual(['bob@x.example'])
  })

  test('with two e-mails in a line and a line without one loses none of them', () => {
    const rows = [['a@x.example', ' b@x.example'], ['c@x.example;d@x.example'], ['e at x']]
    expect(emailsOf(...rows)).toHaveLength(4)
  })

  test('has each once, whatever its case, and says what stands there again', () => {
    const list = read(['Bob@x.example'], ['fay@x.example'], [' bob@X.example '])
    expect(list).toMatchObject({
      emails: [{ email: 'Bob@x.example' }, { email: 'fay@x.example' }],
      repeated: [{ email: 'bob@X.example', line: 3 }],
    })
  })

  test('says in which line no e-mail is, past blank lines and cells of several lines', () => {
    const list = read(['E-mail', 'Note'], ['a@x.example', 'two\nlines'], [''], ['bob at x', ''])
    expect(list).toMatchObject({ without: [{ text: 'bob at x', line: 5 }] })
  })

  test('finds again what Tandem wrote with an apostrophe before it', () => {
    expect(emailsOf(["'+bob@x.example"])).toEqual(['+bob@x.example'])
    expect(emailsOf(["'tis@x.example"])).toEqual(["'tis@x.example"])
  })

  test.each([
    ['empty', [['']]],
    ['header-only', [['Name', 'E-mail'], ['']]],
    [
      'no-emails',
      [
        ['Name', 'Phone'],
        ['Bob', '+12065550123'],
      ],
    ],
    ['no-emails', [['bob at paws']]],
  ] as const)('is %s', (name, rows) => {
    expect(read(...rows.map((row) => [...row]))).toBe(name)
  })

  test('is the same in whatever parts it comes', () => {
    const cell = fc.constantFrom('', 'E-mail', 'a@x.example', 'b@x.example', 'Bob', 'two\nlines')
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (written) => {
        const reader = createEmailListReader()
        for (const row of written) reader.add([row])
        expect(reader.end()).toEqual(read(...written))
      }),
    )
  })
})

test('e-mails are the same but for case and the spaces around them', () => {
  expect(emailKey(' Bob@Paws.example ')).toBe('bob@paws.example')
  expect(emailKey('b.ob@paws.example')).not.toBe(emailKey('bob@paws.example'))
})

test('nothing in a cell is too odd to look for e-mails in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (cell) => Array.isArray(emailsIn(cell))),
  )
})
