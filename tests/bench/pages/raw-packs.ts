import type { Account } from '../../../lib/domain/accounts/account.ts'
import { normalizeText } from '../../../lib/domain/normalize-text.ts'
import { eachSource } from '../../../lib/search/account-terms.ts'
import type { AccountStore } from './store.ts'

const NAME = 'bench-raw'
const PACK = 64

/**
 * The limit: packs of accounts as they are in rows of IndexedDB, without index and encryption, and in memory what a list and a search
 * need, as plainly as it can be made: names in order and, for each word as the product takes texts apart, who has it. Nothing of that is
 * kept, no version is compared, and nothing can be changed in it.
 */
export async function rawPacks(): Promise<AccountStore> {
  const db = await opened()
  const names: { name: string; slot: number }[] = []
  const places = new Map<string, number[]>()
  let next = 0

  function note(account: Account, slot: number) {
    names.push({ name: normalizeText(account.name), slot })
    eachSource(account, (text, sort) => {
      sort.eachTerm(text, (whole, from, to) => {
        const word = whole.slice(from, to)
        const having = places.get(word)
        if (!having) places.set(word, [slot])
        else if (having.at(-1) !== slot) having.push(slot)
      })
    })
  }
  function putInOrder() {
    names.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    return [...places.keys()].sort()
  }

  return {
    async write(accounts, { isLast }) {
      const first = next * PACK
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('packs', 'readwrite', { durability: 'relaxed' })
        const packs = transaction.objectStore('packs')
        for (let from = 0; from < accounts.length; from += PACK) {
          packs.put(accounts.slice(from, from + PACK), next++)
        }
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
        for (const [at, account] of accounts.entries()) note(account, first + at)
      })
      if (isLast) putInOrder()
    },
    async erase() {
      db.close()
      await settled(indexedDB.deleteDatabase(NAME))
    },
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('packs')
  return settled(opening)
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
