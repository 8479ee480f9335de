import { type Account, type Profile, petsOf } from '../domain/accounts/account.ts'
import type { AccountFilter } from '../domain/accounts/account-filter.ts'
import {
  eachOfBreed,
  eachOfEMail,
  eachOfName,
  eachOfPhone,
  type TakeTerm,
  takeWhole,
  wholeTerm,
} from './text-terms.ts'

/**
 * Version of the terms of accounts, and of snapshots. Raise it when accounts get other terms, when these are folded in another way,
 * when the facet buckets change, and when the bytes of a snapshot change.
 */
export const INDEX_VERSION = 2

/** The fields of an account that contain a term, as bits: a term may be in several. */
export const NAME = 1
export const PET = 2
/** E-mail and phone. */
export const CONTACT = 4
export const BREED = 8

/** The number of bits of a posting that hold its fields. */
export const FIELD_BITS = 4

/** A kind of text that accounts are found by. */
export interface TermSource {
  /** The bit for it. */
  field: number
  /** Calls `take` with each term of such a text, as the dictionary has it. */
  eachTerm(text: string, take: TakeTerm): void
  /** True if many accounts have the same text. */
  recurs: boolean
}

const NAMES: TermSource = { field: NAME, eachTerm: eachOfName, recurs: false }
const PET_NAMES: TermSource = { field: PET, eachTerm: eachOfName, recurs: true }
const BREEDS: TermSource = { field: BREED, eachTerm: eachOfBreed, recurs: true }
const E_MAILS: TermSource = { field: CONTACT, eachTerm: eachOfEMail, recurs: false }
const PHONES: TermSource = { field: CONTACT, eachTerm: eachOfPhone, recurs: false }

/** A criterion of a filter that is looked up in the dictionary. Searches do not find its terms. */
interface TermFilter {
  /** The beginning of its terms, which differs from that of words, e-mail addresses, phone numbers and other criteria. */
  prefix: string
  /** Returns the values of a profile; each becomes one whole term. */
  valuesOf(profile: Profile): readonly string[]
  /** Returns the value that a filter asks for; undefined if it asks for none. */
  wantedBy(filter: AccountFilter): string | undefined
}

const TERM_FILTERS: readonly TermFilter[] = [
  {
    prefix: '!',
    valuesOf: ({ flags = [] }) => flags.map(({ label }) => label),
    wantedBy: ({ flag }) => flag,
  },
]

const FILTER_SOURCES = TERM_FILTERS.map(({ prefix, valuesOf }) => {
  const source: TermSource = {
    field: 0,
    eachTerm: (value, take) => takeWhole(wholeTerm(prefix, value), take),
    recurs: true,
  }
  return { source, valuesOf }
})

/** Calls `visit` with each text that an account is found by. `name`: the account's name, which may be folded already. */
export function eachSource(
  account: Account,
  visit: (text: string, sort: TermSource) => void,
  name = account.name,
): void {
  visit(name, NAMES)
  for (const { name, breed } of petsOf(account)) {
    visit(name, PET_NAMES)
    if (breed) visit(breed, BREEDS)
  }
  for (const profile of Object.values(account.profiles)) {
    if (!profile) continue
    for (const { source, valuesOf } of FILTER_SOURCES) {
      for (const value of valuesOf(profile)) visit(value, source)
    }
  }
  if (account.email) visit(account.email, E_MAILS)
  if (account.phone) visit(account.phone, PHONES)
}

/** Returns the terms that an account must have to match the filter, each once. */
export function requiredTerms(filter: AccountFilter): string[] {
  return TERM_FILTERS.flatMap(({ prefix, wantedBy }) => {
    const wanted = wantedBy(filter)
    return wanted === undefined ? [] : [wholeTerm(prefix, wanted)]
  })
}
