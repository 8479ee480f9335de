import type { Account } from '../domain/account.ts'
import { BRANCHES } from '../domain/branch.ts'
import { folded } from '../domain/folded.ts'
import { accountWords } from './account-words.ts'
import { type Dictionary, makeDictionary, posting } from './dictionary.ts'
import type { Slot } from './directory.ts'
import { makePart, type Part } from './part.ts'
import { rolesOf, shelfOf } from './shelves.ts'
import { textsOf } from './texts.ts'

/** An account, and where it is stored. */
export interface Stored {
  account: Account
  slot: Slot
}

/** A part of these accounts, each of them once. */
export function buildPart(stored: Iterable<Stored>): Part {
  const named = Array.from(stored, (each) => ({ ...each, name: folded(each.account.name) }))
  named.sort((a, b) => inOrder(a.name, b.name) || inOrder(a.account.id, b.account.id))
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
  const byWord = new Map<string, number[]>()
  accounts.forEach((account, place) => {
    for (const [word, fields] of accountWords(account)) {
      const known = byWord.get(word)
      if (known) known.push(posting(place, fields))
      else byWord.set(word, [posting(place, fields)])
    }
  })
  const sorted = [...byWord].sort(([a], [b]) => inOrder(a, b))
  const starts = new Uint32Array(sorted.length + 1)
  sorted.forEach(([, postings], at) => {
    starts[at + 1] = (starts[at] ?? 0) + postings.length
  })
  const postings = new Uint32Array(starts.at(-1) ?? 0)
  sorted.forEach(([, some], at) => {
    postings.set(some, starts[at])
  })
  return makeDictionary(textsOf(sorted.map(([word]) => word)), starts, postings)
}

/** The first half of a pair of code units, or the second. */
const HALF = /[\ud800-\udfff]/

/** The order of code points, which is the one of their bytes. */
function inOrder(one: string, other: string): number {
  if (one === other) return 0
  if (!HALF.test(one) && !HALF.test(other)) return one < other ? -1 : 1
  const [these, those] = [[...one], [...other]]
  const at = these.findIndex((letter, place) => letter !== those[place])
  return (these[at]?.codePointAt(0) ?? -1) - (those[at]?.codePointAt(0) ?? -1) || -1
}
