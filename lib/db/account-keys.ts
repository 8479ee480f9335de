import type { TandemDatabase } from './database.ts'

/** The ids of the accounts on a shelf, in the order of their names. */
export function idsOnShelf(db: TandemDatabase, shelf: string): Promise<string[]> {
  // No key is below the one and above the other, as with Dexie's own.
  return idsIn(db, '[shelf+sortName]', [shelf, Number.NEGATIVE_INFINITY], [shelf, [[]]])
}

/** The ids of the accounts with a word that begins like this; of some more than once. */
export function idsWithWord(db: TandemDatabase, start: string): Promise<string[]> {
  return idsIn(db, 'tokens', start, `${start}\uffff`)
}

/**
 * Read past Dexie, whose live queries remember every key they met: with a hundred thousand that takes seconds. What is watched
 * in their stead is all accounts.
 */
async function idsIn(
  db: TandemDatabase,
  index: string,
  from: IDBValidKey,
  to: IDBValidKey,
): Promise<string[]> {
  await db.accounts.count()
  return new Promise((resolve, reject) => {
    const accounts = db.backendDB().transaction('accounts').objectStore('accounts')
    const reading = accounts.index(index).getAllKeys(IDBKeyRange.bound(from, to))
    // Safe: accounts are kept by their ids, which are texts.
    reading.onsuccess = () => resolve(reading.result as string[])
    reading.onerror = () => reject(reading.error)
  })
}
