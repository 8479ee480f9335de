import { eachInOrder } from './in-order.ts'
import { LEFT_OUT, mergeDictionaries, type Places } from './merge-dictionaries.ts'
import { type Columns, makePart, type Part } from './part.ts'
import { beginningsOf, compareTexts, type Texts } from './texts.ts'

/** Where each account of the merged part comes from: of which part, and its place there. */
interface Origins {
  parts: Uint16Array
  places: Uint32Array
}

/** Parts as one, without the accounts that are gone. No account that is still there may be in two of them. */
export function mergeParts(parts: readonly Part[]): Part {
  const places = parts.map(({ count }) => new Uint32Array(count).fill(LEFT_OUT))
  const origins = interleave(parts, places)
  const columns = mergeColumns(
    parts.map((part) => part.columns),
    origins,
  )
  const dictionaries = parts.map(({ dictionary }) => dictionary)
  return makePart(columns, mergeDictionaries(dictionaries, places))
}

/** Says where each account comes from, and notes in `places` where it goes. */
function interleave(parts: readonly Part[], places: readonly Places[]): Origins {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const origins = { parts: new Uint16Array(total), places: new Uint32Array(total) }
  const rows = {
    beginnings: parts.map(({ columns }) => beginningsOf(columns.names)),
    compare(one: number, i: number, other: number, j: number) {
      const [first, second] = [parts[one], parts[other]]
      return first && second ? compareAccounts(first, i, second, j) : 0
    },
  }
  let count = 0
  eachInOrder(rows, (part, at) => {
    const going = places[part]
    if (!going || !parts[part]?.alive[at]) return
    going[at] = count
    origins.parts[count] = part
    origins.places[count] = at
    count++
  })
  return { parts: origins.parts.slice(0, count), places: origins.places.slice(0, count) }
}

/** Below zero where the account at `i` stands before the other one at `j`. */
export function compareAccounts(one: Part, i: number, other: Part, j: number): number {
  return (
    compareTexts(one.columns.names, i, other.columns.names, j) ||
    compareTexts(one.columns.ids, i, other.columns.ids, j)
  )
}

function mergeColumns(columns: readonly Columns[], origins: Origins): Columns {
  const count = origins.places.length
  const texts = (of: (columns: Columns) => Texts) => mergeTexts(columns.map(of), origins)
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
    shelves: numbers(({ shelves }) => shelves, new Uint8Array(count)),
    roles: numbers(({ roles }) => roles, new Uint8Array(count)),
  }
}

function mergeTexts(rows: readonly Texts[], { parts, places }: Origins): Texts {
  const bytes = new Uint8Array(rows.reduce((sum, texts) => sum + texts.bytes.length, 0))
  const starts = new Uint32Array(places.length + 1)
  let end = 0
  for (let at = 0; at < places.length; at++) {
    const texts = rows[parts[at] ?? 0]
    const place = places[at] ?? 0
    const to = texts?.starts[place + 1] ?? 0
    for (let b = texts?.starts[place] ?? 0; b < to; b++) bytes[end++] = texts?.bytes[b] ?? 0
    starts[at + 1] = end
  }
  return { bytes: bytes.slice(0, end), starts }
}
