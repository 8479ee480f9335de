import type { Account } from '../domain/account.ts'
import { BRANCHES } from '../domain/branch.ts'
import { folded } from '../domain/folded.ts'
import { tellWords } from './account-words.ts'
import { type Dictionary, makeDictionary, placeIn, posting } from './dictionary.ts'
import type { Slot } from './directory.ts'
import { makePart, type Part } from './part.ts'
import { rolesOf, shelfOf } from './shelves.ts'
import { orderFor } from './text-order.ts'
import { textsOf } from './texts.ts'

/** An account, and where it is stored. */
export interface Stored {
  account: Account
  slot: Slot
}

/** A part of these accounts, each of them once. */
export function buildPart(stored: Iterable<Stored>): Part {
  const named = Array.from(stored, (each) => ({ ...each, name: folded(each.account.name) }))
  const order = orderFor(named.flatMap(({ name, account }) => [name, account.id]))
  named.sort((a, b) => order(a.name, b.name) || order(a.account.id, b.account.id))
  const accounts = named.map(({ account }) => account)
  const [first, second] = BRANCHES.map((branch) =>
    textsOf(accounts.map(({ profiles }) => profiles[branch]?.id ?? '')),
  )
  const none = textsOf([])
  const columns = {
    ids: textsOf(accounts.map(({ id }) => id)),
    names: textsOf(named.map(({ name }) => name)),
    profileIds: [first ?? none, second ?? none] satisfies [unknown, unknown],
    versions: Uint32Array.from(accounts, ({ version }) => version),
    slots: Uint32Array.from(named, ({ slot }) => slot),
    shelves: Uint8Array.from(accounts, shelfOf),
    roles: Uint8Array.from(accounts, rolesOf),
  }
  return makePart(columns, dictionaryOf(accounts))
}

function dictionaryOf(accounts: readonly Account[]): Dictionary {
  /** Each word by its number, and of each number where its last posting is. */
  const numbers = new Map<string, number>()
  const lasts: number[] = []
  /** The postings as they come, and whose they are. */
  const postings: number[] = []
  const owners: number[] = []
  accounts.forEach((account, place) => {
    tellWords(account, (word, fields) => {
      const known = numbers.get(word)
      const number = known ?? numbers.size
      const last = known === undefined ? undefined : lasts[known]
      if (known === undefined) numbers.set(word, number)
      if (last !== undefined && placeIn(postings[last] ?? 0) === place) {
        postings[last] = (postings[last] ?? 0) | fields
        return
      }
      lasts[number] = postings.length
      owners.push(number)
      postings.push(posting(place, fields))
    })
  })
  return inWordOrder([...numbers.keys()], owners, postings)
}

/** The dictionary of these words. `owners`: to which of them each posting belongs. */
function inWordOrder(
  words: readonly string[],
  owners: readonly number[],
  postings: readonly number[],
): Dictionary {
  const order = orderFor(words)
  const sorted = words.map((word, number) => ({ word, number }))
  sorted.sort((a, b) => order(a.word, b.word))
  const ranks = new Uint32Array(words.length)
  sorted.forEach(({ number }, rank) => {
    ranks[number] = rank
  })
  const starts = new Uint32Array(words.length + 1)
  for (const owner of owners) {
    const next = (ranks[owner] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const ends = starts.slice()
  const grouped = new Uint32Array(postings.length)
  owners.forEach((owner, at) => {
    const rank = ranks[owner] ?? 0
    const end = ends[rank] ?? 0
    grouped[end] = postings[at] ?? 0
    ends[rank] = end + 1
  })
  return makeDictionary(textsOf(sorted.map(({ word }) => word)), starts, grouped)
}
