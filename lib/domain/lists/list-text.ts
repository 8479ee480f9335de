/** The encoding that a file was read with. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** A list's text, with line feeds as line ends. `encoding`: of a file. */
export interface ListText {
  /** In parts: joining them would hold a page up. */
  parts: string[]
  encoding?: Encoding
}

/** Why a file is no list. `workbook`: a spreadsheet in its own format, or another zipped file. */
export type NoText = 'empty' | 'workbook' | 'binary'

/** Larger lists are refused, in bytes of a file or characters of a text: 100,000 lines have about a tenth of it. */
export const LARGEST_LIST = 20_000_000

/** Control characters that do not occur in text. Tab, line feed, form feed and carriage return do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROLS = /[\0-\x08\x0B\x0E-\x1F]/

/** This many bytes of a file, or characters of a text, are read at once. */
const SLICE = 100_000

/** The parts have at most this many characters, which are parsed in a few milliseconds. */
const PART = 25_000

/** Called between two slices: lets the page draw and react, and returns whether to go on. */
export type GoesOn = () => Promise<boolean>

/**
 * Reads a pasted text, or decodes a file: by its byte order mark, else as UTF-8 if it is valid, else as Windows-1252, which older
 * spreadsheets write. `stopped`: `goesOn` said so. Rejects if the file cannot be read.
 */
export async function listText(
  list: Blob | string,
  goesOn: GoesOn,
): Promise<ListText | NoText | 'stopped'> {
  if (typeof list === 'string') return withLineFeeds(slicesOf(list, SLICE), goesOn)
  const first = new Uint8Array(await list.slice(0, 4).arrayBuffer())
  if (startsWith(first, [0x50, 0x4b, 3, 4]) || startsWith(first, [0xd0, 0xcf, 0x11, 0xe0])) {
    return 'workbook'
  }
  const read = async (label: string, encoding: Encoding) => {
    const decoder = new TextDecoder(label, { fatal: encoding === 'UTF-8' })
    const text = await withLineFeeds(decoded(list, decoder), goesOn, CONTROLS)
    return typeof text === 'string' ? text : { ...text, encoding }
  }
  if (startsWith(first, [0xff, 0xfe])) return read('utf-16le', 'UTF-16')
  if (startsWith(first, [0xfe, 0xff])) return read('utf-16be', 'UTF-16')
  try {
    return await read('utf-8', 'UTF-8')
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return read('windows-1252', 'Windows-1252')
  }
}

/** Joins the slices of a text, and turns all its line ends into line feeds. `binary`: matches what is in no text. */
async function withLineFeeds(
  slices: AsyncIterable<string> | Iterable<string>,
  goesOn: GoesOn,
  binary?: RegExp,
): Promise<ListText | NoText | 'stopped'> {
  const parts: string[] = []
  let isBlank = true
  /** The carriage return at the end of the slice before, whose line feed may come now. */
  let held = ''
  for await (const slice of slices) {
    if (binary?.test(slice)) return 'binary'
    isBlank &&= !/\S/.test(slice)
    const text = held + slice
    held = text.endsWith('\r') ? '\r' : ''
    const whole = text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n')
    parts.push(...slicesOf(whole, PART))
    if (!(await goesOn())) return 'stopped'
  }
  if (isBlank) return 'empty'
  return { parts: held ? [...parts, '\n'] : parts }
}

function* slicesOf(text: string, length: number): Iterable<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length)
}

/** Throws a TypeError where the file is not valid in the encoding of a decoder that is to notice. */
async function* decoded(file: Blob, decoder: TextDecoder): AsyncIterable<string> {
  for (let from = 0; from < file.size; from += SLICE) {
    const bytes = await file.slice(from, from + SLICE).arrayBuffer()
    yield decoder.decode(bytes, { stream: true })
  }
  yield decoder.decode()
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}
