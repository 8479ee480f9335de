import { type AccountFilter, isFiltering } from '../../domain/accounts/account-filter.ts'
import { FIELD_BITS, requiredTerms } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { matchingBuckets, roleBit } from '../segments/facet-buckets.ts'
import { bytesOf } from '../segments/packed-strings.ts'
import { hashKey } from '../segments/segment.ts'
import { postingLists } from './postings.ts'

/** Returns the numbers whose accounts match the filter, in the same order. `among`: only accounts with these ids. */
export function filterSlots(
  view: IndexView,
  numbers: Uint32Array<ArrayBuffer>,
  filter: AccountFilter,
  among?: ReadonlySet<string>,
): Uint32Array<ArrayBuffer> {
  if (!among && !isFiltering(filter)) return numbers
  const { facets, roles } = view
  const fits = matchingBuckets(filter)
  const role = roleBit(filter.role)
  const meant = among && numbersOf(view, among)
  const required = requiredTerms(filter)
  const had = required.length > 0 ? countTerms(view, required) : undefined
  const fitting = new Uint32Array(numbers.length)
  let count = 0
  for (const number of numbers) {
    if (!fits[facets[number] ?? 0]) continue
    if (role !== 0 && ((roles[number] ?? 0) & role) === 0) continue
    if (had && had[number] !== required.length) continue
    if (!meant || meant[number]) fitting[count++] = number
  }
  return count === numbers.length ? fitting : fitting.slice(0, count)
}

/** Returns by number 1 for accounts with one of the ids, 0 for others. */
function numbersOf({ segments, offsets, total }: IndexView, ids: ReadonlySet<string>): Uint8Array {
  const meant = new Uint8Array(total)
  for (const id of ids) {
    const key = hashKey(id)
    for (const [at, segment] of segments.entries()) {
      const ordinal = segment.ordinalOf(key)
      if (ordinal !== undefined) meant[(offsets[at] ?? 0) + ordinal] = 1
    }
  }
  return meant
}

/** Counts by number how many of these whole terms an account has. */
function countTerms(view: IndexView, terms: readonly string[]): Uint8Array {
  const counts = new Uint8Array(view.total)
  const whole = terms.map((term) => ({ prefix: bytesOf(term), isWhole: true }))
  for (const list of postingLists(view, whole)) {
    for (let at = list.from; at < list.to; at++) {
      const number = list.offset + ((list.postings[at] ?? 0) >>> FIELD_BITS)
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  return counts
}
