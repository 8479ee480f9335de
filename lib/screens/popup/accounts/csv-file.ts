import type { ParseConfig, ParseLocalConfig } from 'papaparse'
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

/** How a file is read, and the callback for its rows. */
export interface CsvPorts {
  /** How many characters are read at once. */
  chunkSize: number
  /** Receives some rows; `done`: how many characters of the text were read. Returns whether to go on. */
  take(rows: string[][], done: number): boolean
}

/** The types of Papa Parse know chunks for files only, but it reads a text in chunks as well. */
type ByParts = ParseConfig<string[]> &
  Pick<ParseLocalConfig<string[], File>, 'chunk' | 'chunkSize'> & { complete(): void }

/** This many characters are enough to detect the delimiter. */
const SAMPLE = 10_000

/** The outcome of reading a file. */
export type CsvEnd = 'whole' | 'stopped' | 'unclosed-quote'

/** Reads a text with line feeds as rows of cells, chunk by chunk, with any delimiter. */
export async function readCsv(text: string, { chunkSize, take }: CsvPorts): Promise<CsvEnd> {
  const { parse } = await papaparse()
  // Detected separately: with an empty line at the end, Papa Parse takes two columns for one.
  const { meta } = parse(text.slice(0, SAMPLE), {
    newline: '\n',
    preview: 10,
    skipEmptyLines: 'greedy',
  })
  return new Promise((settle) => {
    let end: CsvEnd = 'whole'
    let done = 0
    const config: ByParts = {
      newline: '\n',
      delimiter: meta.delimiter,
      chunkSize,
      chunk({ data, errors }, parser) {
        const broken = errors.find(({ code }) => code === 'MissingQuotes')
        if (broken) end = 'unclosed-quote'
        done = Math.min(text.length, done + chunkSize)
        if (!take(data.slice(0, broken?.row), done)) {
          end = 'stopped'
          return parser.abort()
        }
        parser.pause()
        setTimeout(() => parser.resume())
      },
      complete: () => settle(end),
    }
    parse<string[]>(text, config)
  })
}
