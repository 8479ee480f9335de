import type { Page } from '@playwright/test'

/** What to read: everything in a store, what has this key, or what an index has under it. */
export interface Sought {
  store: 'outbox' | 'bulks' | 'accounts' | 'audit'
  index?: string
  key?: string | string[]
}

/** Rows as they lie in the extension's database, read from one of its pages. None where there is no database yet. */
export function readRows<Row>(page: Page, sought: Sought): Promise<Row[]> {
  return page.evaluate(
    ({ store, index, key }) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('tandem')
        // Whoever reads must not be the one who makes it.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () => resolve([])
        opening.onsuccess = () => {
          const db = opening.result
          const rows = db.transaction(store).objectStore(store)
          const reading = (index ? rows.index(index) : rows).getAll(key)
          reading.onsuccess = () => resolve(reading.result)
          reading.onerror = () => reject(reading.error)
          reading.transaction?.addEventListener('complete', () => db.close())
        }
      }),
    sought,
  )
}

/** How many there are of what `readRows` would read. */
export function countRows(page: Page, sought: Sought): Promise<number> {
  return page.evaluate(
    ({ store, index, key }) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tandem')
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () => resolve(0)
        opening.onsuccess = () => {
          const db = opening.result
          const rows = db.transaction(store).objectStore(store)
          const counting = (index ? rows.index(index) : rows).count(key)
          counting.onsuccess = () => resolve(counting.result)
          counting.onerror = () => reject(counting.error)
          counting.transaction?.addEventListener('complete', () => db.close())
        }
      }),
    sought,
  )
}
