import type { AccountKind } from '../../domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { Slot, StoredChange } from '../search-index.ts'
import { type BloomFilter, createBloomFilter } from './bloom-filter.ts'
import { buildSegment, type SlottedAccount } from './build-segment.ts'
import { traitsInBucket } from './facet-buckets.ts'
import { mergeSegments } from './merge-segments.ts'
import { bytesOf, equals, textAt } from './packed-strings.ts'
import { type HashedKey, hashKey, type Segment } from './segment.ts'
import type { SnapshotContent } from './snapshot.ts'

/** So many accounts are in the write buffer at most before they become a segment, which takes a small part of the memory. */
const WRITE_BUFFER_SIZE = 1_024

/** So many where others follow at once, and nobody waits for long: large segments are merged in less time than many. */
const LARGE_WRITE_BUFFER_SIZE = 8_192

/** So many segments wait at most before they become one: merging many at once costs less than each with the next. */
const MOST_SEGMENTS = 128

/** What is known of an account that is there. */
export interface KnownAccount {
  version: number
  slot: Slot
}

/** The parts a directory is made of, in the order they came: when they are asked for, each is more than twice as large as the next. */
export function createSegments({ segment: first, stale: staleFirst }: SnapshotContent) {
  let segments = first.count > 0 ? [first] : []
  const waiting = new Map<string, SlottedAccount>()
  /** All ids that ever came; made when the first is looked for. */
  let ids: BloomFilter | undefined
  let size = first.count
  let stale = staleFirst
  let unsaved = 0

  function known(id: string): KnownAccount | undefined {
    const stored = waiting.get(id)
    if (stored) return { version: stored.account.version, slot: stored.slot }
    const [segment, place] = placeOf(hashKey(id))
    if (!segment) return undefined
    const { versions, slots } = segment.columns
    return { version: versions[place] ?? 0, slot: slots[place] ?? 0 }
  }

  function filter(): BloomFilter {
    if (!ids) {
      ids = createBloomFilter()
      ids.addAll(first.columns.ids)
    }
    return ids
  }

  function placeOf(key: HashedKey): [Segment | undefined, number] {
    if (!filter().mayContain(key.hash)) return [undefined, 0]
    for (const segment of segments) {
      const place = segment.placeOf(key)
      if (place !== undefined) return [segment, place]
    }
    return [undefined, 0]
  }

  function forget(id: string) {
    if (waiting.delete(id)) return
    const [segment, place] = placeOf(hashKey(id))
    if (segment) segment.live[place] = 0
  }

  /** Flushes the write buffer into a new segment. */
  function settle() {
    if (waiting.size === 0) return
    const segment = buildSegment(waiting.values())
    filter().addAll(segment.columns.ids)
    segments = [...segments, segment]
    waiting.clear()
  }

  /** Merges the last segments, as long as the one before them is about as large. */
  function gather() {
    let from = segments.length
    let count = 0
    for (const segment of segments.toReversed()) {
      if (count > 0 && segment.count > 2 * count) break
      count += segment.count
      from--
    }
    if (from < segments.length - 1)
      segments = [...segments.slice(0, from), mergeSegments(segments.slice(from))]
  }

  return {
    get size() {
      return size
    },
    get stale() {
      return stale
    },
    get unsaved() {
      return unsaved
    },
    set unsaved(count) {
      unsaved = count
    },

    /** `more`: others follow at once. */
    apply(change: StoredChange, more = false) {
      if ('deleted' in change) {
        if (!known(change.deleted)) return
        forget(change.deleted)
        size--
        stale++
      } else {
        const { account, slot } = change
        const before = known(account.id)
        if (before && before.slot !== slot) stale++
        if (before && before.version > account.version) return
        if (before) forget(account.id)
        else size++
        waiting.set(account.id, change)
        if (waiting.size >= (more ? LARGE_WRITE_BUFFER_SIZE : WRITE_BUFFER_SIZE)) settle()
        if (segments.length >= MOST_SEGMENTS) gather()
      }
      unsaved++
    },

    known,

    idOfProfile(branch: Branch, kind: AccountKind, profileId: string): string | undefined {
      const is = ({ account }: SlottedAccount) =>
        account.kind === kind && account.profiles[branch]?.id === profileId
      const stored = waiting.values().find(is)
      if (stored) return stored.account.id
      for (const segment of segments) {
        const place = placeOfProfile(segment, branch, kind, profileId)
        if (place !== undefined) return textAt(segment.columns.ids, place)
      }
      return undefined
    },

    /** All parts, with everything in them that was taken in. */
    all(): Segment[] {
      settle()
      gather()
      return segments
    },

    /** All of it as one part, and nothing else. */
    joined(): Segment {
      settle()
      const joined = mergeAll(segments)
      segments = [joined]
      return joined
    },
  }
}

function mergeAll(segments: readonly Segment[]): Segment {
  const [segment] = segments
  if (segment && segments.length === 1 && !segment.live.includes(0)) return segment
  return mergeSegments(segments)
}

function placeOfProfile(
  { columns, live: alive, count }: Segment,
  branch: Branch,
  kind: AccountKind,
  profileId: string,
): number | undefined {
  const ids = columns.profileIds[branch === BRANCHES[0] ? 0 : 1]
  const key = bytesOf(profileId)
  // A blank id stands for no profile.
  if (key.length === 0) return undefined
  for (let place = 0; place < count; place++) {
    if (!alive[place] || !equals(ids, place, key)) continue
    if (traitsInBucket(columns.facets[place] ?? 0)?.kind === kind) return place
  }
  return undefined
}
