import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A text that was found where it should not be, whole or in part. */
export interface Finding {
  /** The file, within the folder that was searched. */
  file: string
  text: string
  /** The part that was found, and in which spelling. */
  part: string
}

/** Long enough not to come about by chance in some megabytes, short enough to survive what a compressor leaves of a text. */
const PART_LENGTH = 6

/** How many bytes are looked at before a part is looked up. */
const PREFIX_LENGTH = 3

/**
 * Searches every file of a folder, hidden ones too, for texts of six characters and more: as UTF-8, UTF-16 and base64, as
 * they are and in small letters, whole or any six characters of them. Of digits alone only the whole: six digits are
 * in every time of day.
 */
export async function searchFolder(folder: string, texts: readonly string[]): Promise<Finding[]> {
  const search = searchFor(texts)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: Finding[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    // A name is on the disk as well as what is in the file.
    for (const bytes of [Buffer.from(file), await readFile(path)]) {
      for (const { text, part } of search(bytes)) found.push({ file, text, part })
    }
  }
  return found
}

type Part = Pick<Finding, 'text' | 'part'>

/** Finds each text once in some bytes. */
function searchFor(texts: readonly string[]): (bytes: Buffer) => Part[] {
  const parts = partsOf(texts)
  const lengths = [...new Set([...parts.keys()].map(({ length }) => length))]
  const begins = new Uint8Array(2 ** (8 * PREFIX_LENGTH))
  for (const part of parts.keys()) begins[prefixAt(Buffer.from(part, 'latin1'), 0)] = 1

  return (bytes) => {
    const found = new Map<string, Part>()
    for (let at = 0; at + PREFIX_LENGTH <= bytes.length; at++) {
      if (!begins[prefixAt(bytes, at)]) continue
      for (const length of lengths) {
        const part = parts.get(bytes.toString('latin1', at, at + length))
        if (part) found.set(part.text, part)
      }
    }
    return [...found.values()]
  }
}

function prefixAt(bytes: Buffer, at: number): number {
  return bytes.readUIntBE(at, PREFIX_LENGTH)
}

/** Every part in every spelling, as bytes in Latin-1. */
function partsOf(texts: readonly string[]): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (const text of texts) {
    for (const spelt of new Set([text, text.toLowerCase()])) {
      for (const piece of piecesOf(spelt)) {
        parts.set(Buffer.from(piece).toString('latin1'), { text, part: `${piece}, UTF-8` })
        const wide = Buffer.from(piece, 'utf16le').toString('latin1')
        parts.set(wide, { text, part: `${piece}, UTF-16` })
      }
      for (const coded of base64Of(spelt)) parts.set(coded, { text, part: `${coded}, base64` })
    }
  }
  return parts
}

function piecesOf(text: string): string[] {
  if (text.length < PART_LENGTH) throw new Error(`${text} is too short to be looked for`)
  if (/^\d+$/.test(text)) return [text]
  return Array.from({ length: text.length - PART_LENGTH + 1 }, (_, at) =>
    text.slice(at, at + PART_LENGTH),
  )
}

/** What base64 makes of a text, wherever it begins in what is written: without the ends, which its neighbours have a share in. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.from(' '.repeat(before) + text).toString('base64url')
    return coded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + text.length) * 8) / 6))
  })
}
