import { TOMBSTONE } from './segments/facet-buckets.ts'
import { compareAccounts } from './segments/merge-segments.ts'
import type { Segment } from './segments/segment.ts'

/**
 * A view of all segments at one time. An account's number is its ordinal in its segment plus the count of all accounts in the
 * segments before.
 */
export interface IndexView {
  segments: readonly Segment[]
  /** The number of each segment's first account, and at the end the count of all accounts, including deleted ones. */
  offsets: readonly number[]
  total: number
  /** The numbers in order of name. */
  order: Uint32Array<ArrayBuffer>
  /** `order` without deleted accounts. */
  everybody: Uint32Array<ArrayBuffer>
  /** The position of each number in `order`. */
  ranks: Uint32Array
  /** The facet bucket by number; `TOMBSTONE` for deleted accounts. */
  facets: Uint8Array
  roles: Uint8Array
}

export function createIndexView(segments: readonly Segment[]): IndexView {
  const offsets = [0]
  for (const { count } of segments) offsets.push((offsets.at(-1) ?? 0) + count)
  const total = offsets.at(-1) ?? 0
  const facets = new Uint8Array(total)
  const roles = new Uint8Array(total)
  let gone = 0
  segments.forEach(({ columns, live, count }, at) => {
    const offset = offsets[at] ?? 0
    facets.set(columns.facets, offset)
    roles.set(columns.roles, offset)
    for (let ordinal = 0; ordinal < count; ordinal++) {
      if (live[ordinal]) continue
      facets[offset + ordinal] = TOMBSTONE
      gone++
    }
  })
  const order = orderOf(segments, offsets)
  const everybody = gone === 0 ? order : order.filter((number) => facets[number] !== TOMBSTONE)
  const ranks = new Uint32Array(total)
  for (let rank = 0; rank < total; rank++) ranks[order[rank] ?? 0] = rank
  return { segments, offsets, total, order, everybody, ranks, facets, roles }
}

function orderOf(
  segments: readonly Segment[],
  offsets: readonly number[],
): Uint32Array<ArrayBuffer> {
  let order = new Uint32Array(segments[0]?.count ?? 0).map((_, at) => at)
  for (let at = 1; at < segments.length; at++) order = withSegment(order, segments, offsets, at)
  return order
}

/** Adds one more segment to the order; it has far fewer accounts than those before it. */
function withSegment(
  order: Uint32Array<ArrayBuffer>,
  segments: readonly Segment[],
  offsets: readonly number[],
  at: number,
): Uint32Array<ArrayBuffer> {
  const segment = segments[at]
  if (!segment) return order
  const offset = offsets[at] ?? 0
  const next = new Uint32Array(order.length + segment.count)
  const isBefore = (number: number, ordinal: number) => {
    let i = 0
    while (number >= (offsets[i + 1] ?? 0)) i++
    const other = segments[i]
    return (
      other !== undefined &&
      compareAccounts(other, number - (offsets[i] ?? 0), segment, ordinal) < 0
    )
  }
  let taken = 0
  for (let ordinal = 0; ordinal < segment.count; ordinal++) {
    let [low, high] = [taken, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(order[middle] ?? 0, ordinal)) low = middle + 1
      else high = middle
    }
    next.set(order.subarray(taken, low), taken + ordinal)
    next[low + ordinal] = offset + ordinal
    taken = low
  }
  next.set(order.subarray(taken), taken + segment.count)
  return next
}
