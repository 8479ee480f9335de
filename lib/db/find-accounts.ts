import Dexie, { type Collection } from 'dexie'
import {
  type AccountFilter,
  everyTraits,
  fits,
  type InOutbox,
  isFiltering,
  type PlaceCounts,
  placeOf,
  traitsFit,
} from '../domain/account-filter.ts'
import { wordsOf } from '../domain/folded.ts'
import { ATTENTION_STATES, OPEN_STATES } from '../domain/operation.ts'
import type { Wanted } from '../domain/wanted.ts'
import { idsOnShelf, idsWithWord } from './account-keys.ts'
import type { MirrorRow, TandemDatabase } from './database.ts'
import { shelfOf } from './shelf.ts'

/** Up to so many rows are read by their ids; of more an index is walked. */
const FEW = 1_000

/** The first that are wanted, by name. */
export async function firstRows(
  db: TandemDatabase,
  { search, filter }: Wanted,
  limit: number,
): Promise<MirrorRow[]> {
  const words = wordsOf(search)
  // Whoever has so common words is met soon on the way through the names; to name them all takes longer.
  const isCommon = !filter.outbox && words.length > 0 && (await areCommon(db, words))
  const among = isCommon ? undefined : await namedIds(db, search, filter.outbox)
  const fitting = meant(filter)
  const isMeant = (row: MirrorRow) =>
    fitting(row) &&
    (among?.has(row.id) ?? true) &&
    (!isCommon || words.every((word) => row.tokens.some((token) => token.startsWith(word))))

  if (among && among.size <= FEW) {
    return byName(await rowsOf(db, among, isMeant)).slice(0, limit)
  }
  const isAsked = among !== undefined || isCommon || filter.role !== undefined
  const firsts = (rows: Collection<MirrorRow, string>) =>
    (isAsked ? rows.filter(isMeant) : rows).limit(limit).toArray()
  if (!isFiltering({ ...filter, outbox: undefined })) {
    return firsts(db.accounts.orderBy('sortName'))
  }
  const found = shelvesFor(filter).map(({ shelf }) => firsts(onShelf(db, shelf)))
  return byName((await Promise.all(found)).flat()).slice(0, limit)
}

/** The ids of all that are wanted, however many: without their rows where an index has them. */
export async function allIds(db: TandemDatabase, { search, filter }: Wanted): Promise<string[]> {
  const among = await namedIds(db, search, filter.outbox)
  if (among && among.size <= FEW) {
    return byName(await rowsOf(db, among, meant(filter))).map(({ id }) => id)
  }
  const keys = shelvesFor(filter).map(({ shelf }) => idsOn(db, shelf, filter, among))
  return (await Promise.all(keys)).flat()
}

/** How many of those that are wanted there are in each place, whichever places the filter asks for. */
export async function countPlaces(
  db: TandemDatabase,
  { search, filter: { places: _, ...others } }: Wanted,
): Promise<PlaceCounts> {
  const filter = { ...others, places: [] }
  const counts: PlaceCounts = { 'in-home': 0, both: 0, facility: 0 }
  const among = await namedIds(db, search, filter.outbox)
  if (among && among.size <= FEW) {
    for (const { account } of await rowsOf(db, among, meant(filter))) {
      const place = placeOf(account)
      if (place) counts[place]++
    }
    return counts
  }
  const found = shelvesFor(filter).map(async ({ shelf, place }) => {
    // A number, where nothing has to be looked at one by one.
    if (!among && !filter.role) return { place, count: await onShelf(db, shelf).count() }
    const ids = await idsOn(db, shelf, filter, among)
    return { place, count: ids.length }
  })
  for (const { place, count } of await Promise.all(found)) if (place) counts[place] += count
  return counts
}

/** The shelves whose accounts may fit. */
function shelvesFor(filter: AccountFilter) {
  return everyTraits()
    .filter((traits) => traitsFit(traits, filter))
    .map((traits) => ({ shelf: shelfOf(traits), place: traits.place }))
}

/** In the order of the names. */
function onShelf(db: TandemDatabase, shelf: string) {
  return db.accounts.where('[shelf+sortName]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey])
}

/** The ids of those on a shelf that fit; rows are read of staff alone, and only where a role is asked. */
async function idsOn(
  db: TandemDatabase,
  shelf: string,
  filter: AccountFilter,
  among: ReadonlySet<string> | undefined,
): Promise<string[]> {
  const ids = filter.role
    ? await onShelf(db, shelf).filter(meant(filter)).primaryKeys()
    : await idsOnShelf(db, shelf)
  return among ? ids.filter((id) => among.has(id)) : ids
}

/** Whether a row fits the filter; of the outbox the ids tell. */
function meant(filter: AccountFilter): (row: MirrorRow) => boolean {
  const has = filter.outbox ? [filter.outbox] : []
  return ({ account }) => fits(account, filter, has)
}

/** Whom the search and the outbox name, by keys alone; undefined when neither is asked. */
async function namedIds(
  db: TandemDatabase,
  search: string,
  outbox: InOutbox | undefined,
): Promise<ReadonlySet<string> | undefined> {
  const sets: ReadonlySet<string>[] = []
  if (outbox) sets.push(await idsInOutbox(db, outbox))
  if (search.trim()) {
    const words = wordsOf(search)
    if (words.length === 0) return new Set()
    const found = words.map((word) => idsWithWord(db, word))
    for (const ids of await Promise.all(found)) sets.push(new Set(ids))
  }
  const [first, ...others] = sets.sort((a, b) => a.size - b.size)
  return first && new Set([...first].filter((id) => others.every((ids) => ids.has(id))))
}

/** Whether more than a few have each of these words. */
async function areCommon(db: TandemDatabase, words: string[]): Promise<boolean> {
  const counts = words.map((word) => db.accounts.where('tokens').startsWith(word).count())
  return (await Promise.all(counts)).every((count) => count > FEW)
}

/** Of what the actor whose mirror this is has asked for: what others asked for is not theirs to see. */
async function idsInOutbox(db: TandemDatabase, which: InOutbox): Promise<Set<string>> {
  const mark = await db.marks.get('mirror')
  const actorId = mark?.name === 'mirror' ? mark.actorId : undefined
  const states = which === 'attention' ? ATTENTION_STATES : OPEN_STATES
  const operations = await db.outbox
    .where('state')
    .anyOf([...states])
    .toArray()
  const own = operations.filter((operation) => operation.actorId === actorId)
  return new Set(own.map(({ accountId }) => accountId))
}

async function rowsOf(
  db: TandemDatabase,
  ids: ReadonlySet<string>,
  isMeant: (row: MirrorRow) => boolean,
): Promise<MirrorRow[]> {
  const rows = await db.accounts.bulkGet([...ids])
  return rows.filter((row) => row !== undefined).filter(isMeant)
}

/** Who is called the same stands by id, as in the index. */
function byName(rows: MirrorRow[]): MirrorRow[] {
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  return rows.sort((a, b) => order(a.sortName, b.sortName) || order(a.id, b.id))
}
