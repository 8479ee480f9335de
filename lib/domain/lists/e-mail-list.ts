import { plain } from './csv.ts'
import { likelyColumn } from './e-mail-column.ts'

/** An e-mail as it stands in a list. `line`: where, counted from 1. */
export interface ListedEmail {
  email: string
  line: number
}

/** A line in which no e-mail was found. */
export interface ListedLine {
  text: string
  line: number
}

/** What a list has in it. */
export interface EmailList {
  /** Each once, in the order of the list. */
  emails: ListedEmail[]
  /** Whatever stands there once more. */
  repeated: ListedEmail[]
  /** Lines that say something, but no e-mail. */
  without: ListedLine[]
  /** Which column of a table was read: its name, or its number. */
  column?: string | undefined
}

/** Why there is nothing to look up. */
export type NoEmails = 'empty' | 'header-only' | 'no-emails'

/** An e-mail as it is compared: trimmed and without case. Dots and plus signs make another mailbox. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

/** What looks like an e-mail; whether it is one, the accounts say. */
const EMAIL = /^[^\s@,;|<>"]+@[^\s@,;|<>"]+$/

/** The e-mails in one cell: it may hold one, several, or one with a name before it. */
export function emailsIn(cell: string): string[] {
  const text = plain(cell).trim()
  if (EMAIL.test(text)) return [text]
  if (!text.includes('@')) return []
  return text.split(/[\s,;|<>"]+/).filter((part) => EMAIL.test(part))
}

/** So many rows say which column to read. */
const SAMPLE = 200
/** So much of a line says which it is. */
const LONGEST_TEXT = 80

/** Reads a list of e-mails, part by part: a table, of which one column is read, or plain text with e-mails in it. */
export function createEmailListReader() {
  const list: EmailList = { emails: [], repeated: [], without: [] }
  const known = new Set<string>()
  let waiting: string[][] = []
  let column: ReturnType<typeof likelyColumn> | undefined
  /** Where the next row begins, of those taken in and of those read. */
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
      }
      if (column || waiting.length >= SAMPLE) readWaiting()
    },
    /** The line that the next row begins in. */
    nextLine: (): number => taken,
    end(): EmailList | NoEmails {
      readWaiting()
      if (list.emails.length > 0) return { ...list, column: column?.name }
      if (list.without.length > 0) return 'no-emails'
      return column?.header ? 'header-only' : 'empty'
    },
  }
}

/** A cell in quotes may go over several lines. */
function linesOf(row: readonly string[]): number {
  return row.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)
}
