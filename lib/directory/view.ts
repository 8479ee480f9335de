import { compareAccounts } from './merge-parts.ts'
import type { Part } from './part.ts'
import { GONE } from './shelves.ts'

/**
 * All parts side by side, as they were at one time. An account's number is its place in its part, behind all accounts of the
 * parts before.
 */
export interface View {
  parts: readonly Part[]
  /** The number of each part's first account, and at the end how many accounts there are, those included that are gone. */
  offsets: readonly number[]
  total: number
  /** The numbers in the order of the names. */
  order: Uint32Array<ArrayBuffer>
  /** The same without those that are gone. */
  everybody: Uint32Array<ArrayBuffer>
  /** Where in that order a number stands. */
  ranks: Uint32Array
  /** By number; `GONE` for those that are gone. */
  shelves: Uint8Array
  roles: Uint8Array
}

export function viewOf(parts: readonly Part[]): View {
  const offsets = [0]
  for (const { count } of parts) offsets.push((offsets.at(-1) ?? 0) + count)
  const total = offsets.at(-1) ?? 0
  const shelves = new Uint8Array(total)
  const roles = new Uint8Array(total)
  let gone = 0
  parts.forEach(({ columns, alive, count }, at) => {
    const offset = offsets[at] ?? 0
    shelves.set(columns.shelves, offset)
    roles.set(columns.roles, offset)
    for (let place = 0; place < count; place++) {
      if (alive[place]) continue
      shelves[offset + place] = GONE
      gone++
    }
  })
  const order = orderOf(parts, offsets)
  const everybody = gone === 0 ? order : order.filter((number) => shelves[number] !== GONE)
  const ranks = new Uint32Array(total)
  for (let rank = 0; rank < total; rank++) ranks[order[rank] ?? 0] = rank
  return { parts, offsets, total, order, everybody, ranks, shelves, roles }
}

function orderOf(parts: readonly Part[], offsets: readonly number[]): Uint32Array<ArrayBuffer> {
  let order = new Uint32Array(parts[0]?.count ?? 0).map((_, at) => at)
  for (let at = 1; at < parts.length; at++) order = withPart(order, parts, offsets, at)
  return order
}

/** The order with one more part, which has far fewer accounts than those before it. */
function withPart(
  order: Uint32Array<ArrayBuffer>,
  parts: readonly Part[],
  offsets: readonly number[],
  at: number,
): Uint32Array<ArrayBuffer> {
  const part = parts[at]
  if (!part) return order
  const offset = offsets[at] ?? 0
  const next = new Uint32Array(order.length + part.count)
  const isBefore = (number: number, place: number) => {
    let i = 0
    while (number >= (offsets[i + 1] ?? 0)) i++
    const other = parts[i]
    return (
      other !== undefined && compareAccounts(other, number - (offsets[i] ?? 0), part, place) < 0
    )
  }
  let taken = 0
  for (let place = 0; place < part.count; place++) {
    let [low, high] = [taken, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(order[middle] ?? 0, place)) low = middle + 1
      else high = middle
    }
    next.set(order.subarray(taken, low), taken + place)
    next[low + place] = offset + place
    taken = low
  }
  next.set(order.subarray(taken), taken + part.count)
  return next
}
