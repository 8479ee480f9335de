import Dexie, { type Table } from 'dexie'
import { type Account, petsOf } from '../../../lib/domain/account.ts'
import { folded, wordsOf } from '../../../lib/domain/folded.ts'
import type { AccountStore } from './store.ts'

interface Row {
  id: string
  account: Account
  sortName: string
  tokens: string[]
}

/** The peer: a row for each account, with indexes for the order of the list and for the words of a search. */
export async function dexieWithIndexes(): Promise<AccountStore> {
  const db = new Dexie('bench-dexie', { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ accounts: 'id, sortName, *tokens', marks: 'name' })
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
  const tokens = [...new Set([...texts.flatMap(wordsOf), ...phones])]
  return { id: account.id, account, sortName: folded(account.name), tokens }
}
