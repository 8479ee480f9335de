import { LEFT_OUT, mergeDictionaries, type Places } from './merge-dictionaries.ts'
import { type Columns, makePart, type Part } from './part.ts'
import { compareTexts, countOf, type Texts } from './texts.ts'

/** Both parts as one, without the accounts that are gone. No account that is still there may be in both. */
export function mergeParts(one: Part, other: Part): Part {
  const places: Places = [
    new Uint32Array(one.count).fill(LEFT_OUT),
    new Uint32Array(other.count).fill(LEFT_OUT),
  ]
  const from = interleave(one, other, places)
  const columns = mergeColumns(one.columns, other.columns, from)
  return makePart(columns, mergeDictionaries(one.dictionary, other.dictionary, places))
}

/** Where each account of the merged part comes from: its place in one part, or that in the other behind all of those. */
function interleave(one: Part, other: Part, [these, those]: Places): Uint32Array {
  const from = new Uint32Array(one.count + other.count)
  let [count, i, j] = [0, 0, 0]
  while (i < one.count || j < other.count) {
    if (i < one.count && !one.alive[i]) i++
    else if (j < other.count && !other.alive[j]) j++
    else if (j >= other.count || (i < one.count && compareAccounts(one, i, other, j) < 0)) {
      these[i] = count
      from[count++] = i++
    } else {
      those[j] = count
      from[count++] = one.count + j++
    }
  }
  return from.slice(0, count)
}

/** Below zero where the account at `i` stands before the other one at `j`. */
export function compareAccounts(one: Part, i: number, other: Part, j: number): number {
  return (
    compareTexts(one.columns.names, i, other.columns.names, j) ||
    compareTexts(one.columns.ids, i, other.columns.ids, j)
  )
}

function mergeColumns(one: Columns, other: Columns, from: Uint32Array): Columns {
  const [inHome, facility] = one.profileIds
  const split = countOf(one.ids)
  const texts = (a: Texts, b: Texts) => mergeTexts(a, b, from)
  const numbers = <Numbers extends Uint8Array | Uint32Array>(
    a: Numbers,
    b: Numbers,
    into: Numbers,
  ) => {
    for (let at = 0; at < from.length; at++) {
      const place = from[at] ?? 0
      into[at] = (place < split ? a[place] : b[place - split]) ?? 0
    }
    return into
  }
  return {
    ids: texts(one.ids, other.ids),
    names: texts(one.names, other.names),
    profileIds: [texts(inHome, other.profileIds[0]), texts(facility, other.profileIds[1])],
    versions: numbers(one.versions, other.versions, new Uint32Array(from.length)),
    slots: numbers(one.slots, other.slots, new Uint32Array(from.length)),
    shelves: numbers(one.shelves, other.shelves, new Uint8Array(from.length)),
    roles: numbers(one.roles, other.roles, new Uint8Array(from.length)),
  }
}

function mergeTexts(one: Texts, other: Texts, from: Uint32Array): Texts {
  const split = countOf(one)
  const bytes = new Uint8Array(one.bytes.length + other.bytes.length)
  const starts = new Uint32Array(from.length + 1)
  let end = 0
  for (let at = 0; at < from.length; at++) {
    const place = from[at] ?? 0
    const texts = place < split ? one : other
    const i = place < split ? place : place - split
    const to = texts.starts[i + 1] ?? 0
    for (let b = texts.starts[i] ?? 0; b < to; b++) bytes[end++] = texts.bytes[b] ?? 0
    starts[at + 1] = end
  }
  return { bytes: bytes.slice(0, end), starts }
}
