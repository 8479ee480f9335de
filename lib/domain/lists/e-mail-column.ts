import { normalizeText } from '../normalize-text.ts'

/** Where the e-mails of a list stand. */
export interface EmailColumn {
  /** The number of the column, from 0; undefined where every cell is looked at. */
  at?: number | undefined
  /** What it is called, or its number from 1; undefined where every cell is looked at. */
  name?: string | undefined
  /** Whether the first row names the columns. */
  header: boolean
}

/** What such a column is called in the languages of Tandem's own files, without case, accents, hyphens and spaces. */
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

/** The column that is called so, or else the one with the most e-mails; every cell, where the rows are no table. */
export function likelyColumn(
  rows: readonly (readonly string[])[],
  emailsIn: (cell: string) => readonly string[],
): EmailColumn {
  const counts = new Map<number, number>()
  /** Rows with an e-mail, and of them those that say something else beside it, as rows of a table do. */
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
  // Where it is no table, every cell counts: an e-mail passed over in silence would be a client lost.
  if (mixed === 0 || mixed < withEmail / 2) return { header: false }
  const [at] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  return { at, name: String(at + 1), header: false }
}
