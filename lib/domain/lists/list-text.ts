/** The encoding that a file was read with. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** A list's text, with line feeds as line ends, and its encoding. */
export interface ListText {
  text: string
  encoding: Encoding
}

/** Why a file is no list. `workbook`: a spreadsheet in its own format, or another zipped file. */
export type NoText = 'empty' | 'workbook' | 'binary'

/** Larger lists are refused, in bytes of a file or characters of a text: 100,000 lines have about a tenth of it. */
export const LARGEST_LIST = 20_000_000

/** Control characters that do not occur in text. Tab, line feed, form feed and carriage return do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROLS = /[\0-\x08\x0B\x0E-\x1F]/

/** Decodes a file: by its byte order mark, else as UTF-8 if it is valid, else as Windows-1252, which older spreadsheets write. */
export function listText(bytes: Uint8Array): ListText | NoText {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return 'workbook'
  }
  const { text, encoding } = decoded(bytes)
  if (CONTROLS.test(text)) return 'binary'
  return text.trim() ? { text: withLineFeeds(text), encoding } : 'empty'
}

/** Turns all line ends into line feeds. */
export function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

function decoded(bytes: Uint8Array): ListText {
  const read = (label: string) => new TextDecoder(label).decode(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return { text: read('utf-16le'), encoding: 'UTF-16' }
  if (startsWith(bytes, [0xfe, 0xff])) return { text: read('utf-16be'), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: read('windows-1252'), encoding: 'Windows-1252' }
  }
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}
