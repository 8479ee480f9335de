import type { Account } from '../../domain/accounts/account.ts'
import { BRANCHES } from '../../domain/branch.ts'
import { normalizeText } from '../../domain/normalize-text.ts'
import { eachSource, type TermSource } from '../account-terms.ts'
import type { Slot } from '../search-index.ts'
import type { TakeTerm } from '../text-terms.ts'
import { sortPositions } from './byte-order.ts'
import { createDictionary, type Dictionary, ordinalIn, posting } from './dictionary.ts'
import { facetBucketOf, rolesOf } from './facet-buckets.ts'
import { compareTexts, type PackedStrings, packStrings } from './packed-strings.ts'
import { createSegment, type Segment } from './segment.ts'
import { createTermList, type TermList } from './term-list.ts'

/** An account and the slot where it is stored. */
export interface SlottedAccount {
  account: Account
  slot: Slot
}

/** Builds a segment of these accounts; none may occur twice. */
export function buildSegment(stored: Iterable<SlottedAccount>): Segment {
  const unordered = Array.from(stored, (each) => ({
    ...each,
    name: normalizeText(each.account.name),
  }))
  const names = packStrings(unordered.map(({ name }) => name))
  const ids = packStrings(unordered.map(({ account }) => account.id))
  const order = sortPositions(names, (ordinal, other) => compareTexts(ids, ordinal, ids, other))
  const ordered = Array.from(order, (ordinal) => unordered[ordinal]).filter(
    (each) => each !== undefined,
  )
  const accounts = ordered.map(({ account }) => account)
  const [first, second] = BRANCHES.map((branch) =>
    packStrings(accounts.map(({ profiles }) => profiles[branch]?.id ?? '')),
  )
  const none = packStrings([])
  const columns = {
    ids: textsInOrder(ids, order),
    names: textsInOrder(names, order),
    profileIds: [first ?? none, second ?? none] satisfies [unknown, unknown],
    versions: Uint32Array.from(accounts, ({ version }) => version),
    slots: Uint32Array.from(ordered, ({ slot }) => slot),
    facets: Uint8Array.from(accounts, facetBucketOf),
    roles: Uint8Array.from(accounts, rolesOf),
  }
  return createSegment(columns, dictionaryOf(ordered))
}

/** The content of the dictionary before it is sorted. */
interface TermTable {
  terms: PackedStrings
  /** The postings as they come; `owners` has the number of the term of each. */
  postings: readonly number[]
  owners: readonly number[]
}

function dictionaryOf(accounts: readonly { account: Account; name: string }[]): Dictionary {
  const list = createTermList()
  const numbersOf = recurring(list)
  /** The index of the last posting of each term. */
  const lasts: number[] = []
  const postings: number[] = []
  const owners: number[] = []
  let ordinal = 0
  let field = 0
  const note = (number: number) => {
    const last = lasts[number]
    if (last !== undefined && ordinalIn(postings[last] ?? 0) === ordinal) {
      postings[last] = (postings[last] ?? 0) | field
      return
    }
    lasts[number] = postings.length
    owners.push(number)
    postings.push(posting(ordinal, field))
  }
  const take: TakeTerm = (text, from, to) => note(list.numberOf(text, from, to))
  const takeText = (text: string, sort: TermSource) => {
    field = sort.field
    if (sort.recurs) for (const number of numbersOf(text, sort)) note(number)
    else sort.eachTerm(text, take)
  }
  for (; ordinal < accounts.length; ordinal++) {
    const each = accounts[ordinal]
    if (each) eachSource(each.account, takeText, each.name)
  }
  return inTermOrder({ terms: list.texts(), postings, owners })
}

/** Creates the function that returns the numbers of the terms of a recurring text, which is split only once. */
function recurring(list: TermList) {
  const known = new Map<TermSource, Map<string, number[]>>()
  return (text: string, sort: TermSource): readonly number[] => {
    const texts = known.get(sort) ?? new Map<string, number[]>()
    if (texts.size === 0) known.set(sort, texts)
    const before = texts.get(text)
    if (before) return before
    const numbers: number[] = []
    sort.eachTerm(text, (whole, from, to) => numbers.push(list.numberOf(whole, from, to)))
    texts.set(text, numbers)
    return numbers
  }
}

function inTermOrder({ terms, postings, owners }: TermTable): Dictionary {
  const order = sortPositions(terms)
  const ranks = new Uint32Array(order.length)
  order.forEach((number, rank) => {
    ranks[number] = rank
  })
  const offsets = new Uint32Array(order.length + 1)
  for (const owner of owners) {
    const next = (ranks[owner] ?? 0) + 1
    offsets[next] = (offsets[next] ?? 0) + 1
  }
  for (let at = 1; at < offsets.length; at++)
    offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0)
  const ends = offsets.slice()
  const grouped = new Uint32Array(postings.length)
  owners.forEach((owner, at) => {
    const rank = ranks[owner] ?? 0
    const end = ends[rank] ?? 0
    grouped[end] = postings[at] ?? 0
    ends[rank] = end + 1
  })
  return createDictionary(textsInOrder(terms, order), offsets, grouped)
}

function textsInOrder({ bytes, offsets }: PackedStrings, order: Uint32Array): PackedStrings {
  const ordered: PackedStrings = {
    bytes: new Uint8Array(bytes.length),
    offsets: new Uint32Array(order.length + 1),
  }
  let end = 0
  for (let at = 0; at < order.length; at++) {
    const ordinal = order[at] ?? 0
    const to = offsets[ordinal + 1] ?? 0
    for (let from = offsets[ordinal] ?? 0; from < to; from++)
      ordered.bytes[end++] = bytes[from] ?? 0
    ordered.offsets[at + 1] = end
  }
  return ordered
}
