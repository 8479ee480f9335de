import { FIELD_BITS } from '../account-terms.ts'
import type { IndexView } from '../index-view.ts'
import { TOMBSTONE } from '../segments/facet-buckets.ts'
import { type PostingList, sizeOf } from './postings.ts'

/** The number of tiers better than any term gives: for names that equal the whole search, or begin with it. */
export const NAME_TIERS = 2
const TIERS = 32
const NOT_FOUND = 255

/** The bits of a rank: a tier and a rank are packed into one number. */
const RANK_BITS = 27
const RANKS = 2 ** RANK_BITS - 1

const FIELDS = (1 << FIELD_BITS) - 1
/** Fewer hits than this are sorted; for more, a walk through all names is faster. */
const FEW = 1_500

/** Creates the collection of the accounts found so far, with their tiers. `total`: how many accounts there are, as it is reused. */
export function createRankedHits(total: number) {
  /** By number, how many terms of the search an account has so far. Zero between searches. */
  const stages = new Uint8Array(total)
  const nearestDegrees = new Uint8Array(total)
  const farthestDegrees = new Uint8Array(total)
  const tiers = new Uint8Array(total).fill(NOT_FOUND)
  const firsts = new Uint32Array(total)
  const others = new Uint32Array(total)
  const found = new Uint32Array(total)
  let count = 0

  /** Writes to `list` the accounts that have this term and all terms before it; returns how many. */
  function narrow(
    view: IndexView,
    postingLists: readonly PostingList[],
    step: number,
    list: Uint32Array,
  ): number {
    let size = 0
    const { facets } = view
    for (const { offset, postings, from, to, degrees } of postingLists) {
      for (let at = from; at < to; at++) {
        const posting = postings[at] ?? 0
        const number = offset + (posting >>> FIELD_BITS)
        const stage = stages[number]
        const degree = degrees[posting & FIELDS] ?? 0
        if (stage === step && facets[number] !== TOMBSTONE) {
          stages[number] = step + 1
          nearestDegrees[number] = degree
          list[size++] = number
        } else if (stage === step + 1 && degree < (nearestDegrees[number] ?? 0))
          nearestDegrees[number] = degree
      }
    }
    for (let at = 0; at < size; at++) {
      const number = list[at] ?? 0
      const degree = nearestDegrees[number] ?? 0
      if (step === 0 || degree > (farthestDegrees[number] ?? 0)) farthestDegrees[number] = degree
    }
    return size
  }

  return {
    /** The number of accounts that it was created for. */
    total,
    /** How many were found. */
    get count() {
      return count
    },
    /** True if the account with this number was found. */
    has: (number: number): boolean => tiers[number] !== NOT_FOUND,

    /** Finds accounts that have all these terms, given as posting lists of each. An account found again keeps its better tier. */
    find(view: IndexView, terms: readonly (readonly PostingList[])[]) {
      const rarest = terms.toSorted((a, b) => sizeOf(a) - sizeOf(b))
      let [first, size] = [0, 0]
      let list = firsts
      for (const [step, postingLists] of rarest.entries()) {
        if (step > 0) list = others
        size = narrow(view, postingLists, step, list)
        if (step === 0) first = size
        if (size === 0) break
      }
      for (let at = 0; at < size; at++) {
        const number = list[at] ?? 0
        const tier = NAME_TIERS + (farthestDegrees[number] ?? 0)
        if (tiers[number] === NOT_FOUND) found[count++] = number
        if (tier < (tiers[number] ?? 0)) tiers[number] = tier
      }
      for (let at = 0; at < first; at++) stages[firsts[at] ?? 0] = 0
    },

    /** Improves the tier of found accounts with numbers from `from` up to, but without, `to` to at least this one. */
    bring(from: number, to: number, tier: number) {
      for (let number = from; number < to; number++) {
        const known = tiers[number] ?? NOT_FOUND
        if (known !== NOT_FOUND && known > tier) tiers[number] = tier
      }
    },

    /** Returns the numbers of the accounts found, the best first, then by name, and clears the collection. */
    take(view: IndexView): Uint32Array<ArrayBuffer> {
      const numbers = count < FEW ? sorted(view) : walked(view)
      for (let at = 0; at < count; at++) tiers[found[at] ?? 0] = NOT_FOUND
      count = 0
      return numbers
    },
  }

  function sorted({ ranks, order }: IndexView): Uint32Array<ArrayBuffer> {
    const keys = new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      const number = found[at] ?? 0
      keys[at] = ((tiers[number] ?? 0) << RANK_BITS) | (ranks[number] ?? 0)
    }
    return keys.sort().map((key) => order[key & RANKS] ?? 0)
  }

  function walked({ order }: IndexView): Uint32Array<ArrayBuffer> {
    const ends = new Uint32Array(TIERS)
    for (let at = 0; at < count; at++) {
      const tier = tiers[found[at] ?? 0] ?? 0
      ends[tier + 1] = (ends[tier + 1] ?? 0) + 1
    }
    for (let tier = 1; tier < TIERS; tier++) ends[tier] = (ends[tier] ?? 0) + (ends[tier - 1] ?? 0)
    const numbers = new Uint32Array(count)
    for (let rank = 0; rank < order.length; rank++) {
      const number = order[rank] ?? 0
      const tier = tiers[number] ?? NOT_FOUND
      if (tier === NOT_FOUND) continue
      const at = ends[tier] ?? 0
      numbers[at] = number
      ends[tier] = at + 1
    }
    return numbers
  }
}

export type RankedHits = ReturnType<typeof createRankedHits>
