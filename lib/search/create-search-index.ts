import type { PresenceCounts } from '../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../domain/accounts/account-query.ts'
import { createIndexView, type IndexView } from './index-view.ts'
import { filterSlots } from './query/filter-slots.ts'
import { createRankedHits, type RankedHits } from './query/ranking.ts'
import { type MatchedNumbers, searchSegments } from './query/search.ts'
import { createSearchResult } from './query/search-result.ts'
import type { SearchIndex } from './search-index.ts'
import { buildSegment } from './segments/build-segment.ts'
import { presenceInBucket } from './segments/facet-buckets.ts'
import { createSegments } from './segments/segments.ts'
import { parseSnapshot, type SnapshotContent, writeSnapshot } from './segments/snapshot.ts'

/** Creates an empty search index. */
export function createSearchIndex(): SearchIndex {
  return searchIndexOver({ segment: buildSegment([]), stale: 0 })
}

/** Opens the search index that `toSnapshot` wrote; undefined if the bytes are damaged or of another version. */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>): SearchIndex | undefined {
  const kept = parseSnapshot(bytes)
  return kept && searchIndexOver(kept)
}

function searchIndexOver(kept: SnapshotContent): SearchIndex {
  const segments = createSegments(kept)
  /** The view of the current segments; undefined after a change. */
  let view: IndexView | undefined
  let hits: RankedHits | undefined
  let last: { search: string; matched: MatchedNumbers } | undefined

  function currentView(): IndexView {
    view ??= createIndexView(segments.all())
    return view
  }

  function match(search: string): MatchedNumbers {
    const now = currentView()
    if (last?.search === search) return last.matched
    if (!search.trim()) return { numbers: now.everybody, terms: [] }
    if (hits?.total !== now.total) hits = createRankedHits(now.total)
    last = { search, matched: searchSegments(now, hits, search) }
    return last.matched
  }

  function fitting({ search, filter }: AccountQuery, among?: ReadonlySet<string>) {
    const { numbers, terms } = match(search)
    return { numbers: filterSlots(currentView(), numbers, filter, among), words: terms }
  }

  return {
    get size() {
      return segments.size
    },
    get stale() {
      return segments.stale
    },
    get unsaved() {
      return segments.unsaved
    },
    apply(changes, more) {
      for (const change of changes) segments.apply(change, more)
      view = undefined
      last = undefined
    },
    find(wanted, among) {
      const { numbers, words: terms } = fitting(wanted, among)
      return createSearchResult(currentView(), numbers, terms)
    },
    countPlaces({ search, filter }, among) {
      const { numbers } = fitting({ search, filter: { ...filter, presences: [] } }, among)
      return countByPresence(currentView(), numbers)
    },
    slotOf: (id) => segments.known(id)?.slot,
    versionOf: (id) => segments.known(id)?.version,
    idOfProfile: (...profile) => segments.idOfProfile(...profile),
    toSnapshot() {
      const segment = segments.joined()
      view = undefined
      last = undefined
      segments.unsaved = 0
      return writeSnapshot({ segment, stale: segments.stale })
    },
  }
}

function countByPresence({ facets }: IndexView, numbers: Uint32Array): PresenceCounts {
  const byBucket = new Uint32Array(256)
  // Not `for … of`, which takes twice as long while little is compiled yet.
  for (let at = 0; at < numbers.length; at++) {
    const bucket = facets[numbers[at] ?? 0] ?? 0
    byBucket[bucket] = (byBucket[bucket] ?? 0) + 1
  }
  const counts: PresenceCounts = { 'in-home': 0, both: 0, facility: 0 }
  byBucket.forEach((count, bucket) => {
    const presence = presenceInBucket(bucket)
    if (presence) counts[presence] += count
  })
  return counts
}
