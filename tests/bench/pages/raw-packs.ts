import type { AccountStore } from './store.ts'

const NAME = 'bench-raw'
const PACK = 64

/** The limit: packs of accounts as they are in rows of IndexedDB. No index, no encryption, and no way to find an account again. */
export async function rawPacks(): Promise<AccountStore> {
  const db = await opened()
  let next = 0
  return {
    write: (accounts) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('packs', 'readwrite', { durability: 'relaxed' })
        const packs = transaction.objectStore('packs')
        for (let from = 0; from < accounts.length; from += PACK) {
          packs.put(accounts.slice(from, from + PACK), next++)
        }
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      }),
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
