import type { Account } from '../domain/account.ts'
import { BRANCHES } from '../domain/branch.ts'
import { folded } from '../domain/folded.ts'
import { eachText, type TextSort } from './account-words.ts'
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
  const { words, numbersOf } = numberedWords()
  /** Of each word where its last posting is. */
  const lasts: number[] = []
  /** The postings as they come, and whose they are. */
  const postings: number[] = []
  const owners: number[] = []
  accounts.forEach((account, place) => {
    eachText(account, (text, sort) => {
      for (const number of numbersOf(text, sort)) {
        const last = lasts[number]
        if (last !== undefined && placeIn(postings[last] ?? 0) === place) {
          postings[last] = (postings[last] ?? 0) | sort.field
          continue
        }
        lasts[number] = postings.length
        owners.push(number)
        postings.push(posting(place, sort.field))
      }
    })
  })
  return inWordOrder([...words.keys()], owners, postings)
}

/** Each word by its number, as they come. A text that recurs is taken apart once. */
function numberedWords() {
  const words = new Map<string, number>()
  const known = new Map<TextSort, Map<string, number[]>>()

  function numberOf(word: string): number {
    const number = words.get(word)
    if (number !== undefined) return number
    words.set(word, words.size)
    return words.size - 1
  }
  function numbersOf(text: string, sort: TextSort): number[] {
    if (!sort.recurs) return sort.wordsOf(text).map(numberOf)
    const before = known.get(sort)
    const texts = before ?? new Map<string, number[]>()
    if (!before) known.set(sort, texts)
    const numbers = texts.get(text) ?? sort.wordsOf(text).map(numberOf)
    texts.set(text, numbers)
    return numbers
  }
  return { words, numbersOf }
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
