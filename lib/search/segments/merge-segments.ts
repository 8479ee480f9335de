import { eachInOrder } from '../query/merge-order.ts'
import { LEFT_OUT, mergeDictionaries, type Ordinals } from './merge-dictionaries.ts'
import { beginningsOf, compareTexts, type PackedStrings } from './packed-strings.ts'
import { type Columns, createSegment, type Segment } from './segment.ts'

/** The source of each account of the merged segment: its segment, and its ordinal there. */
interface MergeSources {
  segments: Uint16Array
  ordinals: Uint32Array
}

/** Merges segments into one, without deleted accounts. No live account may be in two of them. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const ordinals = segments.map(({ count }) => new Uint32Array(count).fill(LEFT_OUT))
  const origins = interleave(segments, ordinals)
  const columns = mergeColumns(
    segments.map((segment) => segment.columns),
    origins,
  )
  const dictionaries = segments.map(({ dictionary }) => dictionary)
  return createSegment(columns, mergeDictionaries(dictionaries, ordinals))
}

/** Returns the source of each account of the merged segment, and writes their new ordinals to `ordinals`. */
function interleave(segments: readonly Segment[], ordinals: readonly Ordinals[]): MergeSources {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const origins = { segments: new Uint16Array(total), ordinals: new Uint32Array(total) }
  const rows = {
    beginnings: segments.map(({ columns }) => beginningsOf(columns.names)),
    compare(one: number, i: number, other: number, j: number) {
      const [first, second] = [segments[one], segments[other]]
      return first && second ? compareAccounts(first, i, second, j) : 0
    },
  }
  let count = 0
  eachInOrder(rows, (segment, at) => {
    const newOrdinals = ordinals[segment]
    if (!newOrdinals || !segments[segment]?.live[at]) return
    newOrdinals[at] = count
    origins.segments[count] = segment
    origins.ordinals[count] = at
    count++
  })
  return { segments: origins.segments.slice(0, count), ordinals: origins.ordinals.slice(0, count) }
}

/** Compares two accounts by name, then by id; negative if the one at `i` sorts before the other one at `j`. */
export function compareAccounts(one: Segment, i: number, other: Segment, j: number): number {
  return (
    compareTexts(one.columns.names, i, other.columns.names, j) ||
    compareTexts(one.columns.ids, i, other.columns.ids, j)
  )
}

function mergeColumns(columns: readonly Columns[], origins: MergeSources): Columns {
  const count = origins.ordinals.length
  const texts = (of: (columns: Columns) => PackedStrings) => mergeTexts(columns.map(of), origins)
  const numbers = <Numbers extends Uint8Array | Uint32Array>(
    of: (columns: Columns) => Numbers,
    into: Numbers,
  ) => {
    const rows = columns.map(of)
    for (let at = 0; at < count; at++) {
      into[at] = rows[origins.segments[at] ?? 0]?.[origins.ordinals[at] ?? 0] ?? 0
    }
    return into
  }
  return {
    ids: texts(({ ids }) => ids),
    names: texts(({ names }) => names),
    profileIds: [texts(({ profileIds: [ids] }) => ids), texts(({ profileIds: [, ids] }) => ids)],
    versions: numbers(({ versions }) => versions, new Uint32Array(count)),
    slots: numbers(({ slots }) => slots, new Uint32Array(count)),
    facets: numbers(({ facets }) => facets, new Uint8Array(count)),
    roles: numbers(({ roles }) => roles, new Uint8Array(count)),
  }
}

function mergeTexts(
  rows: readonly PackedStrings[],
  { segments, ordinals }: MergeSources,
): PackedStrings {
  const bytes = new Uint8Array(rows.reduce((sum, texts) => sum + texts.bytes.length, 0))
  const offsets = new Uint32Array(ordinals.length + 1)
  let end = 0
  for (let at = 0; at < ordinals.length; at++) {
    const texts = rows[segments[at] ?? 0]
    const ordinal = ordinals[at] ?? 0
    const to = texts?.offsets[ordinal + 1] ?? 0
    for (let b = texts?.offsets[ordinal] ?? 0; b < to; b++) bytes[end++] = texts?.bytes[b] ?? 0
    offsets[at + 1] = end
  }
  return { bytes: bytes.slice(0, end), offsets }
}
