/** How the bytes of a file were read. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Text with lines that end in a line feed, and how it was written. */
export interface ListText {
  text: string
  encoding: Encoding
}

/** Why a file is no list. `workbook`: a spreadsheet in a format of its own, or another packed file. */
export type NoText = 'empty' | 'workbook' | 'binary'

/** Larger ones are refused, in bytes of a file and characters of a text: 100,000 lines have about a tenth of it. */
export const LARGEST_LIST = 20_000_000

/** Control characters that no text has. Tab, line feed, form feed and carriage return are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROLS = /[\0-\x08\x0B\x0E-\x1F]/

/** A file as text: as its first bytes say, else as UTF-8 where it is that, else as older spreadsheets write. */
export function listText(bytes: Uint8Array): ListText | NoText {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return 'workbook'
  }
  const { text, encoding } = decoded(bytes)
  if (CONTROLS.test(text)) return 'binary'
  return text.trim() ? { text: withLineFeeds(text), encoding } : 'empty'
}

/** Text whose lines end in a line feed, whatever they ended in. */
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
