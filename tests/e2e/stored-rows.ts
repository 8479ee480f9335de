import type { Page } from '@playwright/test'

/** Which rows: everything in a store, what has this key, or what an index has under it. */
export interface Sought {
  store: 'outbox' | 'bulks'
  index?: string
  key?: string | string[]
}

/** Rows as they lie in the extension's database, read from one of its pages. None where there is no database yet. */
export async function readRows<Row>(page: Page, sought: Sought): Promise<Row[]> {
  // Safe as far as the worker writes what its types say.
  return ((await read(page, sought, 'getAll')) ?? []) as Row[]
}

/** How many there are of what `readRows` would read. */
export async function countRows(page: Page, sought: Sought): Promise<number> {
  return Number((await read(page, sought, 'count')) ?? 0)
}

function read(page: Page, sought: Sought, how: 'getAll' | 'count'): Promise<unknown> {
  return page.evaluate(
    ({ store, index, key, how }) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('tandem')
        // Whoever reads must not be the one who makes it.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () => resolve(undefined)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(store)
          const rows = transaction.objectStore(store)
          const reading = (index ? rows.index(index) : rows)[how](key)
          transaction.oncomplete = () => resolve(reading.result)
          transaction.onabort = () => reject(transaction.error)
          // Closes once the transaction is over.
          db.close()
        }
      }),
    { ...sought, how },
  )
}
