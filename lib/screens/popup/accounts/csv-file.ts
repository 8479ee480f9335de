import type { ParseConfig, ParseLocalConfig } from 'papaparse'
import { guarded } from '../../../domain/lists/csv.ts'

/** Fetched when it is first needed: most visits to the popup end without a file. */
async function papaparse() {
  return (await import('papaparse')).default
}

/** Between two parts the page can draw and be pressed. */
export const breath = () => new Promise<void>((resume) => setTimeout(resume))

/** So many rows are written at once. */
const SLICE = 2_000

/** Rows of cells as a CSV file by RFC 4180 that no spreadsheet runs as formulas. */
export async function csvOf(rows: readonly (readonly string[])[]): Promise<string> {
  const { unparse } = await papaparse()
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += SLICE) {
    if (from > 0) await breath()
    const safe = rows.slice(from, from + SLICE).map((cells) => cells.map(guarded))
    parts.push(unparse(safe, { newline: '\r\n' }), '\r\n')
  }
  return parts.join('')
}

/** What is done with the rows of a file as they come. */
export interface CsvPorts {
  /** How many characters are read at once. */
  chunkSize: number
  /** Takes some rows; `done`: how many characters of the text were read. Answers whether to go on. */
  take(rows: string[][], done: number): boolean
}

/** Its types have parts for files only; it reads a text by parts as well. */
type ByParts = ParseConfig<string[]> &
  Pick<ParseLocalConfig<string[], File>, 'chunk' | 'chunkSize'> & { complete(): void }

/** So much of a text says what separates its cells. */
const SAMPLE = 10_000

/** How the reading of a file ended. */
export type CsvEnd = 'whole' | 'stopped' | 'unclosed-quote'

/** Reads a text with line feeds as rows of cells, part by part, whatever separates the cells. */
export async function readCsv(text: string, { chunkSize, take }: CsvPorts): Promise<CsvEnd> {
  const { parse } = await papaparse()
  // Asked for by itself: of two columns Papa Parse sees one as soon as there is an empty line at the end.
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
