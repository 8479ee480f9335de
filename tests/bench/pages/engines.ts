import MiniSearch from 'minisearch'
import { type Account, petsOf } from '../../../lib/domain/accounts/account.ts'
import { EVERYBODY } from '../../../lib/domain/accounts/account-filter.ts'
import { normalizeText, termsOf } from '../../../lib/domain/normalize-text.ts'
import { createSearchIndex } from '../../../lib/search/create-search-index.ts'

/** So many rows are drawn of what was found. */
const ROWS = 50

/** Finds accounts by what somebody typed. */
export interface Engine {
  /** What a list needs of what was found, to draw its first rows. */
  firstRows(text: string): unknown
  /** Ids of everybody who was found, the likeliest first. */
  ids(text: string): string[]
}

/** The search index of the product. */
export function ourEngine(accounts: readonly Account[]): Engine {
  const directory = createSearchIndex()
  directory.apply(accounts.map((account, slot) => ({ account, slot })))
  const find = (search: string) => directory.find({ search, filter: EVERYBODY })
  return {
    firstRows: (text) => find(text).slots(0, ROWS),
    ids: (text) => find(text).ids(),
  }
}

/** The peer: MiniSearch, which looks for mistyped words only where nobody is found by those that were typed, as ours does. */
export function miniSearch(accounts: readonly Account[]): Engine {
  const index = new MiniSearch<{ id: string }>({
    fields: ['name', 'pets', 'contact'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  index.addAll(accounts.map(documentOf))
  const search = (text: string) => {
    const query = termsOf(text).join(' ')
    const found = index.search(query, { prefix: true, combineWith: 'AND' })
    return found.length > 0
      ? found
      : index.search(query, { prefix: true, combineWith: 'AND', fuzzy: 0.2 })
  }
  return {
    firstRows: (text) => search(text).slice(0, ROWS),
    ids: (text) => search(text).map(({ id }) => String(id)),
  }
}

function documentOf({ id, name, email = '', phone = '', ...account }: Account) {
  const digits = phone.replace(/\D/g, '')
  const pets = petsOf({ id, name, ...account }).flatMap((pet) => [pet.name, pet.breed ?? ''])
  return {
    id,
    name: termsOf(name).join(' '),
    pets: pets.flatMap(termsOf).join(' '),
    contact: [normalizeText(email), digits, digits.slice(-10), digits.slice(-4)].join(' '),
  }
}
