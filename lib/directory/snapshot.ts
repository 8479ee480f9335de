import type { Dictionary } from './dictionary.ts'
import { packStarts, unpackStarts } from './pack-starts.ts'
import { type Columns, makePart, type Part } from './part.ts'
import { joinSections, numbersIn, splitSections } from './sections.ts'
import type { Texts } from './texts.ts'

/** What is kept of a directory. */
export interface Kept {
  part: Part
  stale: number
}

/**
 * Rises when bytes of before can no longer be read, or mean something else: other words of an account, another way to fold them,
 * other shelves.
 */
const FORMAT = 1

/** All of it as bytes. The part has nobody in it who is gone. */
export function writeKept({ part, stale }: Kept): Uint8Array<ArrayBuffer> {
  const { columns, dictionary, count } = part
  const texts = ({ bytes, starts }: Texts) => [packStarts(starts), bytes]
  const wordCount = dictionary.shared.length
  return joinSections(FORMAT, [
    Uint32Array.of(stale, count, wordCount),
    ...[columns.ids, columns.names, ...columns.profileIds].flatMap(texts),
    columns.versions,
    columns.slots,
    columns.shelves,
    columns.roles,
    ...texts(dictionary.words),
    dictionary.shared,
    packStarts(dictionary.starts),
    dictionary.postings,
  ])
}

/** What these bytes were written of; undefined where they are damaged, or of another format. */
export function readKept(bytes: Uint8Array<ArrayBuffer>): Kept | undefined {
  const sections = splitSections(FORMAT, bytes)
  if (!sections) return undefined
  const next = sections.values()
  const section = () => next.next().value ?? new Uint8Array()
  const texts = (count: number): Texts | undefined => {
    const [packed, row] = [section(), section()]
    const starts = unpackStarts(packed, count, row.length)
    return starts && { bytes: row, starts }
  }

  const [stale = 0, count = 0, wordCount = 0] = numbersIn(section())
  const columns = readColumns(count, section, texts)
  const dictionary = readDictionary(wordCount, section, texts)
  return columns && dictionary && { part: makePart(columns, dictionary), stale }
}

type Section = () => Uint8Array<ArrayBuffer>
type ReadTexts = (count: number) => Texts | undefined

function readColumns(count: number, section: Section, texts: ReadTexts): Columns | undefined {
  const [ids, names, inHome, facility] = [texts(count), texts(count), texts(count), texts(count)]
  const [versions, slots] = [numbersIn(section()), numbersIn(section())]
  const [shelves, roles] = [section(), section()]
  if (!ids || !names || !inHome || !facility) return undefined
  if ([versions, slots, shelves, roles].some(({ length }) => length !== count)) return undefined
  return { ids, names, profileIds: [inHome, facility], versions, slots, shelves, roles }
}

function readDictionary(count: number, section: Section, texts: ReadTexts): Dictionary | undefined {
  const words = texts(count)
  const shared = section()
  const packed = section()
  const postings = numbersIn(section())
  const starts = unpackStarts(packed, count, postings.length)
  return words && starts && shared.length === count
    ? { words, shared, starts, postings }
    : undefined
}
