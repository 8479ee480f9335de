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
 * Version of the terms of accounts, and with them of a whole snapshot. It rises when an account has other terms, when they are
 * folded in another way, when there are other facet buckets, and when other bytes are written.
 */
export const INDEX_VERSION = 2

/** What of an account has a word, as bits: a word may be in several. */
export const NAME = 1
export const PET = 2
/** E-mail and phone. */
export const CONTACT = 4
export const BREED = 8

/** So many bits of a posting say where the word is. */
export const FIELD_BITS = 4

/** A sort of text that accounts are found by. */
export interface TermSource {
  /** The bit for it. */
  field: number
  /** Tells of the words of such a text as the dictionary has them. */
  eachTerm(text: string, take: TakeTerm): void
  /** Whether many accounts have the same. */
  recurs: boolean
}

const NAMES: TermSource = { field: NAME, eachTerm: eachOfName, recurs: false }
const PET_NAMES: TermSource = { field: PET, eachTerm: eachOfName, recurs: true }
const BREEDS: TermSource = { field: BREED, eachTerm: eachOfBreed, recurs: true }
const E_MAILS: TermSource = { field: CONTACT, eachTerm: eachOfEMail, recurs: false }
const PHONES: TermSource = { field: CONTACT, eachTerm: eachOfPhone, recurs: false }

/** A criterion of a filter that is looked up in the dictionary: nobody is found by its terms who did not ask for it. */
interface TermFilter {
  /** What its terms begin with, unlike those of words, of other criteria, of e-mail addresses and of phone numbers. */
  prefix: string
  /** The values that a profile has; they stand there whole. */
  valuesOf(profile: Profile): readonly string[]
  /** The value that a filter asks for. */
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

/** Tells of each text that an account is found by. `name`: the account's, folded already where somebody has it so. */
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

/** The terms that everybody has who fits the filter, each once. */
export function requiredTerms(filter: AccountFilter): string[] {
  return TERM_FILTERS.flatMap(({ prefix, wantedBy }) => {
    const wanted = wantedBy(filter)
    return wanted === undefined ? [] : [wholeTerm(prefix, wanted)]
  })
}
