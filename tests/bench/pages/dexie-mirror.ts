import Dexie, { type Table } from 'dexie'
import { type Account, petsOf } from '../../../lib/domain/accounts/account.ts'
import { traitsOf } from '../../../lib/domain/accounts/account-filter.ts'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import { normalizeText, termsOf } from '../../../lib/domain/normalize-text.ts'
import type { AccountStore } from './store.ts'

interface Row {
  id: string
  account: Account
  sortName: string
  tokens: string[]
  profiles: string[]
  traits: string
}

/**
 * The peer: a row for each account, with indexes for what our search index answers: the order of the list, the words of a search, whose
 * profile a page shows, and those who fit a filter in their order.
 */
export async function dexieWithIndexes(): Promise<AccountStore> {
  const db = new Dexie('bench-dexie', { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({
    accounts: 'id, sortName, *tokens, *profiles, [traits+sortName]',
    marks: 'name',
  })
  await db.open()
  const rows: Table<Row, string> = db.table('accounts')
  return {
    write: (accounts) =>
      db.transaction('rw', ['accounts', 'marks'], async () => {
        await rows.bulkPut(accounts.map(rowOf))
        await db.table('marks').put({ name: 'mirror', cursor: 'bench' })
      }),
    erase: () => db.delete(),
  }
}

function rowOf(account: Account): Row {
  const texts = [account.name, account.email ?? '']
  for (const pet of petsOf(account)) texts.push(pet.name, pet.breed ?? '')
  const digits = (account.phone ?? '').replace(/\D/g, '')
  const phones = digits ? [digits, digits.slice(-10), digits.slice(-4)] : []
  const tokens = [...new Set([...texts.flatMap(termsOf), ...phones])]
  return {
    id: account.id,
    account,
    sortName: normalizeText(account.name),
    tokens,
    profiles: BRANCHES.flatMap((branch) => {
      const profile = account.profiles[branch]
      return profile ? [`${branch} ${account.kind} ${profile.id}`] : []
    }),
    traits: traitsText(account),
  }
}

function traitsText(account: Account): string {
  const { kind, presence: place, status, primary } = traitsOf(account)
  return [kind, place ?? '-', status, primary ?? '-'].join(' ')
}
