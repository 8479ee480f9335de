import { eachInOrder } from '../query/merge-order.ts'
import { LEFT_OUT, mergeDictionaries, type Places } from './merge-dictionaries.ts'
import { beginningsOf, compareTexts, type PackedStrings } from './packed-strings.ts'
import { type Columns, createSegment, type Segment } from './segment.ts'

/** Where each account of the merged segment comes from: of which segment, and its place there. */
interface MergeSources {
  parts: Uint16Array
  places: Uint32Array
}

/** Parts as one, without the accounts that are gone. No account that is still there may be in two of them. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const places = segments.map(({ count }) => new Uint32Array(count).fill(LEFT_OUT))
  const origins = interleave(segments, places)
  const columns = mergeColumns(
    segments.map((segment) => segment.columns),
    origins,
  )
  const dictionaries = segments.map(({ dictionary }) => dictionary)
  return createSegment(columns, mergeDictionaries(dictionaries, places))
}

/** Says where each account comes from, and notes in `places` where it goes. */
function interleave(segments: readonly Segment[], places: readonly Places[]): MergeSources {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const origins = { parts: new Uint16Array(total), places: new Uint32Array(total) }
  const rows = {
    beginnings: segments.map(({ columns }) => beginningsOf(columns.names)),
    compare(one: number, i: number, other: number, j: number) {
      const [first, second] = [segments[one], segments[other]]
      return first && second ? compareAccounts(first, i, second, j) : 0
    },
  }
  let count = 0
  eachInOrder(rows, (segment, at) => {
    const going = places[segment]
    if (!going || !segments[segment]?.live[at]) return
    going[at] = count
    origins.parts[count] = segment
    origins.places[count] = at
    count++
  })
  return { parts: origins.parts.slice(0, count), places: origins.places.slice(0, count) }
}

/** Below zero where the account at `i` stands before the other one at `j`. */
export function compareAccounts(one: Segment, i: number, other: Segment, j: number): number {
  return (
    compareTexts(one.columns.names, i, other.columns.names, j) ||
    compareTexts(one.columns.ids, i, other.columns.ids, j)
  )
}

function mergeColumns(columns: readonly Columns[], origins: MergeSources): Columns {
  const count = origins.places.length
  const texts = (of: (columns: Columns) => PackedStrings) => mergeTexts(columns.map(of), origins)
  const numbers = <Numbers extends Uint8Array | Uint32Array>(
    of: (columns: Columns) => Numbers,
    into: Numbers,
  ) => {
    const rows = columns.map(of)
    for (let at = 0; at < count; at++) {
      into[at] = rows[origins.parts[at] ?? 0]?.[origins.places[at] ?? 0] ?? 0
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
  { parts: segments, places }: MergeSources,
): PackedStrings {
  const bytes = new Uint8Array(rows.reduce((sum, texts) => sum + texts.bytes.length, 0))
  const starts = new Uint32Array(places.length + 1)
  let end = 0
  for (let at = 0; at < places.length; at++) {
    const texts = rows[segments[at] ?? 0]
    const place = places[at] ?? 0
    const to = texts?.starts[place + 1] ?? 0
    for (let b = texts?.starts[place] ?? 0; b < to; b++) bytes[end++] = texts?.bytes[b] ?? 0
    starts[at + 1] = end
  }
  return { bytes: bytes.slice(0, end), starts }
}
