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

/** Most accounts in the write buffer before they become a segment, which takes far less memory. */
const WRITE_BUFFER_SIZE = 1_024

/** The same while more changes follow at once: a few large segments are merged faster than many small ones. */
const LARGE_WRITE_BUFFER_SIZE = 8_192

/** Most segments before they are merged: merging many at once costs less than each with the next. */
const MOST_SEGMENTS = 128

/** The version of an account in the index, and its slot. */
export interface KnownAccount {
  version: number
  slot: Slot
}

/** Creates the list of a search index's segments, oldest first. When it is read, each is more than twice as large as the next. */
export function createSegments({ segment: first, stale: staleFirst }: SnapshotContent) {
  let segments = first.count > 0 ? [first] : []
  const writeBuffer = new Map<string, SlottedAccount>()
  /** The filter of all ids ever added; created on the first look-up. */
  let ids: BloomFilter | undefined
  let size = first.count
  let stale = staleFirst
  let unsaved = 0

  function known(id: string): KnownAccount | undefined {
    const stored = writeBuffer.get(id)
    if (stored) return { version: stored.account.version, slot: stored.slot }
    const [segment, ordinal] = ordinalOf(hashKey(id))
    if (!segment) return undefined
    const { versions, slots } = segment.columns
    return { version: versions[ordinal] ?? 0, slot: slots[ordinal] ?? 0 }
  }

  function filter(): BloomFilter {
    if (!ids) {
      ids = createBloomFilter()
      ids.addAll(first.columns.ids)
    }
    return ids
  }

  function ordinalOf(key: HashedKey): [Segment | undefined, number] {
    if (!filter().mayContain(key.hash)) return [undefined, 0]
    for (const segment of segments) {
      const ordinal = segment.ordinalOf(key)
      if (ordinal !== undefined) return [segment, ordinal]
    }
    return [undefined, 0]
  }

  function forget(id: string) {
    if (writeBuffer.delete(id)) return
    const [segment, ordinal] = ordinalOf(hashKey(id))
    if (segment) segment.live[ordinal] = 0
  }

  /** Flushes the write buffer into a new segment. */
  function flush() {
    if (writeBuffer.size === 0) return
    const segment = buildSegment(writeBuffer.values())
    filter().addAll(segment.columns.ids)
    segments = [...segments, segment]
    writeBuffer.clear()
  }

  /** Merges the last segments, and those before them that are at most twice as large as all after them. */
  function merge() {
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

    /** Adds a change. `more`: true if others follow at once. */
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
        writeBuffer.set(account.id, change)
        if (writeBuffer.size >= (more ? LARGE_WRITE_BUFFER_SIZE : WRITE_BUFFER_SIZE)) flush()
        if (segments.length >= MOST_SEGMENTS) merge()
      }
      unsaved++
    },

    known,

    idOfProfile(branch: Branch, kind: AccountKind, profileId: string): string | undefined {
      const is = ({ account }: SlottedAccount) =>
        account.kind === kind && account.profiles[branch]?.id === profileId
      const stored = writeBuffer.values().find(is)
      if (stored) return stored.account.id
      for (const segment of segments) {
        const ordinal = ordinalOfProfile(segment, branch, kind, profileId)
        if (ordinal !== undefined) return textAt(segment.columns.ids, ordinal)
      }
      return undefined
    },

    /** Returns all segments, with every change in them. */
    all(): Segment[] {
      flush()
      merge()
      return segments
    },

    /** Merges everything into one segment and returns it. */
    joined(): Segment {
      flush()
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

function ordinalOfProfile(
  { columns, live, count }: Segment,
  branch: Branch,
  kind: AccountKind,
  profileId: string,
): number | undefined {
  const ids = columns.profileIds[branch === BRANCHES[0] ? 0 : 1]
  const key = bytesOf(profileId)
  // A blank id stands for no profile.
  if (key.length === 0) return undefined
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (!live[ordinal] || !equals(ids, ordinal, key)) continue
    if (traitsInBucket(columns.facets[ordinal] ?? 0)?.kind === kind) return ordinal
  }
  return undefined
}
