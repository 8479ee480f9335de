import type { PresenceCounts } from '../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import { buildPart } from './build-part.ts'
import type { Directory } from './directory.ts'
import { fittingIn } from './fitting.ts'
import { foundIn } from './found.ts'
import { type Hits, makeHits } from './hits.ts'
import { makeParts } from './parts.ts'
import { type Matched, searchIn } from './search.ts'
import { placeOn } from './shelves.ts'
import { type Kept, readKept, writeKept } from './snapshot.ts'
import { type View, viewOf } from './view.ts'

/** A directory of nobody. */
export function makeDirectory(): Directory {
  return directoryOf({ part: buildPart([]), stale: 0 })
}

/** The directory that `toSnapshot` made these bytes of; undefined where they are damaged or of another version. */
export function readSnapshot(bytes: Uint8Array<ArrayBuffer>): Directory | undefined {
  const kept = readKept(bytes)
  return kept && directoryOf(kept)
}

function directoryOf(kept: Kept): Directory {
  const parts = makeParts(kept)
  /** What was made of the parts as they are; anew after a change. */
  let view: View | undefined
  let hits: Hits | undefined
  let last: { search: string; matched: Matched } | undefined

  function currentView(): View {
    view ??= viewOf(parts.all())
    return view
  }

  function match(search: string): Matched {
    const now = currentView()
    if (last?.search === search) return last.matched
    if (!search.trim()) return { numbers: now.everybody, words: [] }
    if (hits?.total !== now.total) hits = makeHits(now.total)
    last = { search, matched: searchIn(now, hits, search) }
    return last.matched
  }

  function fitting({ search, filter }: AccountQuery, among?: ReadonlySet<string>) {
    const { numbers, words } = match(search)
    return { numbers: fittingIn(currentView(), numbers, filter, among), words }
  }

  return {
    get size() {
      return parts.size
    },
    get stale() {
      return parts.stale
    },
    get unsaved() {
      return parts.unsaved
    },
    apply(changes, more) {
      for (const change of changes) parts.apply(change, more)
      view = undefined
      last = undefined
    },
    find(wanted, among) {
      const { numbers, words } = fitting(wanted, among)
      return foundIn(currentView(), numbers, words)
    },
    countPlaces({ search, filter }, among) {
      const { numbers } = fitting({ search, filter: { ...filter, presences: [] } }, among)
      return countsIn(currentView(), numbers)
    },
    slotOf: (id) => parts.known(id)?.slot,
    versionOf: (id) => parts.known(id)?.version,
    idOfProfile: (...profile) => parts.idOfProfile(...profile),
    toSnapshot() {
      const part = parts.joined()
      view = undefined
      last = undefined
      parts.unsaved = 0
      return writeKept({ part, stale: parts.stale })
    },
  }
}

function countsIn({ shelves }: View, numbers: Uint32Array): PresenceCounts {
  const byShelf = new Uint32Array(256)
  // Not `of`: it is asked when little is compiled yet, and then takes twice as long.
  for (let at = 0; at < numbers.length; at++) {
    const shelf = shelves[numbers[at] ?? 0] ?? 0
    byShelf[shelf] = (byShelf[shelf] ?? 0) + 1
  }
  const counts: PresenceCounts = { 'in-home': 0, both: 0, facility: 0 }
  byShelf.forEach((count, shelf) => {
    const place = placeOn(shelf)
    if (place) counts[place] += count
  })
  return counts
}
