import type { ParseConfig, ParseLocalConfig, ParseResult } from 'papaparse'
import { guarded } from '../../../domain/lists/csv.ts'

/** Loads Papa Parse when it is first needed: most visits to the popup use no file. */
async function papaparse() {
  return (await import('papaparse')).default
}

/** Waits for the next task, so that the page can draw and react between two parts. */
export const breath = () => new Promise<void>((resume) => setTimeout(resume))

/** This many rows are written at once. */
const SLICE = 2_000

/** Returns rows of cells as a CSV file (RFC 4180): every cell in quotation marks, and none that a spreadsheet runs as a formula. */
export async function csvOf(rows: readonly (readonly string[])[]): Promise<string> {
  const { unparse } = await papaparse()
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += SLICE) {
    if (from > 0) await breath()
    const safe = rows.slice(from, from + SLICE).map((cells) => cells.map(guarded))
    parts.push(unparse(safe, { newline: '\r\n', quotes: true }), '\r\n')
  }
  return parts.join('')
}

/** This many characters are enough to detect the delimiter. */
const SAMPLE = 10_000

/**
 * The longest row that is read, in characters: what is there of one is parsed anew with each part. A quotation mark that is never closed
 * makes one row of the rest.
 */
const LONGEST_ROW = 100_000

/** The outcome of reading a file. */
export type CsvEnd = 'whole' | 'stopped' | 'unclosed-quote' | 'long-row'

/**
 * Reads a text with line feeds as rows of cells, part by part, with any delimiter. Between two parts the page can draw and react. `take`:
 * receives the rows of a part, and how many characters were read; returns whether to go on.
 */
export async function readCsv(
  parts: readonly string[],
  take: (rows: string[][], done: number) => boolean,
): Promise<CsvEnd> {
  const { parse } = await papaparse()
  // Detected separately: with an empty line at the end, Papa Parse takes two columns for one.
  const { meta } = parse(startOf(parts), {
    newline: '\n',
    preview: 10,
    skipEmptyLines: 'greedy',
  })
  const config = { newline: '\n', delimiter: meta.delimiter } as const
  let rest = ''
  let done = 0
  for (const [at, part] of parts.entries()) {
    if (at > 0) await breath()
    const isLast = at === parts.length - 1
    const text = rest + part
    const read = isLast ? parse<string[]>(text, config) : wholeRows(parse, text, config)
    const broken = read.errors.find(({ code }) => code === 'MissingQuotes')
    rest = text.slice(read.meta.cursor)
    done += part.length
    if (!take(read.data.slice(0, broken?.row), done)) return 'stopped'
    if (broken) return 'unclosed-quote'
    if (!isLast && rest.length > LONGEST_ROW) return 'long-row'
  }
  return 'whole'
}

/** The types of Papa Parse know chunks for files only, but it reads a text in chunks as well. */
type InChunks = ParseConfig<string[]> &
  Pick<ParseLocalConfig<string[], File>, 'chunk' | 'chunkSize'>

/** Parses the rows of a text but for the last, which may go on: of a chunk, Papa Parse leaves it to the next one, which here never comes. */
function wholeRows(
  parse: typeof import('papaparse').parse,
  text: string,
  config: ParseConfig<string[]>,
): ParseResult<string[]> {
  let read: ParseResult<string[]> | undefined
  const chunks: InChunks = {
    ...config,
    chunkSize: text.length,
    chunk(first, parser) {
      read = first
      parser.abort()
    },
  }
  parse<string[]>(`${text}.`, chunks)
  if (!read) throw new Error('Papa Parse read no chunk.')
  return read
}

/** Returns the beginning of the text, long enough to detect the delimiter. */
function startOf(parts: readonly string[]): string {
  let start = ''
  for (const part of parts) {
    if (start.length >= SAMPLE) break
    start += part
  }
  return start.slice(0, SAMPLE)
}
