import { plain } from './csv.ts'
import { likelyColumn } from './e-mail-column.ts'

/** An e-mail in a list. `line`: its line, from 1. */
export interface ListedEmail {
  email: string
  line: number
}

/** A line without an e-mail. `line`: its number, from 1. */
export interface ListedLine {
  text: string
  line: number
}

/** The content of a list. */
export interface EmailList {
  /** Every e-mail once, in the order of the list. */
  emails: ListedEmail[]
  /** Every further occurrence of an e-mail. */
  repeated: ListedEmail[]
  /** Lines with text but no e-mail. */
  without: ListedLine[]
  /** Name or number of the column that was read; undefined if the list is no table. */
  column?: string | undefined
}

/** Why a list holds no e-mail. */
export type NoEmails = 'empty' | 'header-only' | 'no-emails'

/** Normalizes an e-mail for comparing: trimmed and in lower case. Dots and plus signs are kept, since they make another mailbox. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

/** Matches what looks like an e-mail; the search in the accounts shows whether it is one. */
const EMAIL = /^[^\s@,;|<>"]+@[^\s@,;|<>"]+$/

/** Returns the e-mails in one cell, which may hold one, several, or one with a name before it. */
export function emailsIn(cell: string): string[] {
  const text = plain(cell).trim()
  if (EMAIL.test(text)) return [text]
  if (!text.includes('@')) return []
  return text.split(/[\s,;|<>"]+/).filter((part) => EMAIL.test(part))
}

/** Lists with more entries are refused: e-mails, and lines without one. */
export const MOST_ENTRIES = 100_000

/** The column is chosen by this many first rows, or by fewer that have this many characters. */
const SAMPLE = 200
const SAMPLE_LENGTH = 100_000
/** This many characters are kept of a line, enough to recognize it. */
const LONGEST_TEXT = 80

/** Creates a reader that takes a list in parts: a table, of which it reads one column, or plain text with e-mails in it. */
export function createEmailListReader() {
  const list: EmailList = { emails: [], repeated: [], without: [] }
  const known = new Set<string>()
  let waiting: string[][] = []
  let waitingLength = 0
  let column: ReturnType<typeof likelyColumn> | undefined
  /** The lines where the next row begins: of the rows taken in, and of the rows read. */
  let taken = 1
  let line = 1

  function readRow(row: readonly string[]) {
    const cells = column?.at === undefined ? row : [row[column.at] ?? '']
    const isHeader = line === 1 && column?.header === true
    const emails = isHeader ? [] : cells.flatMap(emailsIn)
    for (const email of emails) {
      const key = emailKey(email)
      const place = known.has(key) ? list.repeated : list.emails
      known.add(key)
      place.push({ email, line })
    }
    const text = row.join(' ').trim()
    if (text && emails.length === 0 && !isHeader) {
      list.without.push({ text: text.slice(0, LONGEST_TEXT), line })
    }
    line += linesOf(row)
  }

  function readWaiting() {
    column ??= likelyColumn(waiting.slice(0, SAMPLE), emailsIn)
    for (const row of waiting) readRow(row)
    waiting = []
  }

  return {
    add(rows: readonly string[][]) {
      for (const row of rows) {
        taken += linesOf(row)
        waiting.push(row)
        waitingLength += row.reduce((length, cell) => length + cell.length, 0)
      }
      if (column || waiting.length >= SAMPLE || waitingLength >= SAMPLE_LENGTH) readWaiting()
    },
    /** Returns the number of e-mails read, repeated ones included, and of lines without one. */
    entries: (): number => list.emails.length + list.repeated.length + list.without.length,
    /** Returns the keys of the e-mails read. */
    keys: (): ReadonlySet<string> => known,
    /** Returns the line in which the next row begins, from 1. */
    nextLine: (): number => taken,
    end(): EmailList | NoEmails {
      readWaiting()
      if (list.emails.length > 0) return { ...list, column: column?.name }
      if (list.without.length > 0) return 'no-emails'
      return column?.header ? 'header-only' : 'empty'
    },
  }
}

/** Counts the lines of a row: a cell in quotes may span several. */
function linesOf(row: readonly string[]): number {
  return row.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)
}
