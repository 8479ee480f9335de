import { INDEX_VERSION } from '../account-terms.ts'
import { decodeDeltas, encodeDeltas } from './delta-encoding.ts'
import type { Dictionary } from './dictionary.ts'
import type { PackedStrings } from './packed-strings.ts'
import { joinSections, numbersIn, splitSections } from './sections.ts'
import { type Columns, createSegment, type Segment } from './segment.ts'

/** The part of a search index that a snapshot contains. */
export interface SnapshotContent {
  segment: Segment
  stale: number
}

/** Writes a snapshot as bytes. Raise `INDEX_VERSION` when their format changes. The segment must have no tombstones. */
export function writeSnapshot({ segment, stale }: SnapshotContent): Uint8Array<ArrayBuffer> {
  const { columns, dictionary, count } = segment
  const texts = ({ bytes, offsets }: PackedStrings) => [encodeDeltas(offsets), bytes]
  const termCount = dictionary.shared.length
  return joinSections(INDEX_VERSION, [
    Uint32Array.of(stale, count, termCount),
    ...[columns.ids, columns.names, ...columns.profileIds].flatMap(texts),
    columns.versions,
    columns.slots,
    columns.facets,
    columns.roles,
    ...texts(dictionary.terms),
    dictionary.shared,
    encodeDeltas(dictionary.postingOffsets),
    dictionary.postings,
  ])
}

/** Reads a snapshot; undefined if the bytes are damaged, or of another version. */
export function parseSnapshot(bytes: Uint8Array<ArrayBuffer>): SnapshotContent | undefined {
  const sections = splitSections(INDEX_VERSION, bytes)
  if (!sections) return undefined
  const next = sections.values()
  const section = () => next.next().value ?? new Uint8Array()
  const texts = (count: number): PackedStrings | undefined => {
    const [packed, row] = [section(), section()]
    const offsets = decodeDeltas(packed, count, row.length)
    return offsets && { bytes: row, offsets }
  }

  const [stale = 0, count = 0, termCount = 0] = numbersIn(section())
  const columns = readColumns(count, section, texts)
  const dictionary = readDictionary(termCount, section, texts)
  return columns && dictionary && { segment: createSegment(columns, dictionary), stale }
}

type Section = () => Uint8Array<ArrayBuffer>
type ReadTexts = (count: number) => PackedStrings | undefined

function readColumns(count: number, section: Section, texts: ReadTexts): Columns | undefined {
  const [ids, names, inHome, facility] = [texts(count), texts(count), texts(count), texts(count)]
  const [versions, slots] = [numbersIn(section()), numbersIn(section())]
  const [facets, roles] = [section(), section()]
  if (!ids || !names || !inHome || !facility) return undefined
  if ([versions, slots, facets, roles].some(({ length }) => length !== count)) return undefined
  return { ids, names, profileIds: [inHome, facility], versions, slots, facets, roles }
}

function readDictionary(count: number, section: Section, texts: ReadTexts): Dictionary | undefined {
  const terms = texts(count)
  const shared = section()
  const packed = section()
  const postings = numbersIn(section())
  const offsets = decodeDeltas(packed, count, postings.length)
  return terms && offsets && shared.length === count
    ? { terms, shared, postingOffsets: offsets, postings }
    : undefined
}
