import { normalizeText } from '../normalize-text.ts'

/** The column of a list that holds the e-mails. */
export interface EmailColumn {
  /** The column's index from 0; undefined if every cell is read. */
  at?: number | undefined
  /** The column's name, or its number from 1; undefined if every cell is read. */
  name?: string | undefined
  /** Whether the first row names the columns. */
  header: boolean
}

/** Names of an e-mail column in the languages of Tandem's own files, without case, accents, hyphens and spaces. */
const NAMES = new Set([
  'email',
  'mail',
  'emailaddress',
  'mailaddress',
  'correo',
  'correos',
  'correoelectronico',
  'correoselectronicos',
  'direcciondecorreo',
  'direcciondecorreoelectronico',
  'direcciondeemail',
])

/** Finds the column with such a name, or else the one with the most e-mails; if the rows are no table, every cell is read. */
export function likelyColumn(
  rows: readonly (readonly string[])[],
  emailsIn: (cell: string) => readonly string[],
): EmailColumn {
  const counts = new Map<number, number>()
  /** Counts the rows with an e-mail, and those of them with other text too, as rows of a table have. */
  let withEmail = 0
  let mixed = 0
  for (const row of rows) {
    const filled = [...row.entries()].filter(([, cell]) => cell.trim())
    const emails = filled.filter(([, cell]) => emailsIn(cell).length > 0)
    for (const [at] of emails) counts.set(at, (counts.get(at) ?? 0) + 1)
    if (emails.length > 0) withEmail++
    if (emails.length > 0 && emails.length < filled.length) mixed++
  }

  const named = rows[0]?.findIndex((cell) => NAMES.has(normalizeText(cell).replace(/[\s_-]/g, '')))
  if (named !== undefined && named >= 0 && (counts.has(named) || counts.size === 0)) {
    return { at: named, name: rows[0]?.[named]?.trim(), header: true }
  }
  // If it is no table, every cell is read: an e-mail missed without a word would be a client lost.
  if (mixed === 0 || mixed < withEmail / 2) return { header: false }
  const [at] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  return { at, name: String(at + 1), header: false }
}
