import * as v from 'valibot'
import { browser } from './browser.ts'

/** One value kept by the browser for the extension, parsed whenever it is read. */
export interface StoredItem<Value> {
  /** Undefined when there is none, or when what is there no longer fits its schema. */
  read(): Promise<Value | undefined>
  write(value: Value): Promise<void>
  clear(): Promise<void>
}

/** `local` lasts; `session` lives in memory until the browser closes. Neither is open to content scripts. */
export function storedItem<Schema extends v.GenericSchema>(
  area: 'local' | 'session',
  key: string,
  schema: Schema,
): StoredItem<v.InferOutput<Schema>> {
  return {
    async read() {
      const found = await browser.storage[area].get(key)
      const parsed = v.safeParse(schema, found[key])
      return parsed.success ? parsed.output : undefined
    },
    write: (value) => browser.storage[area].set({ [key]: value }),
    clear: () => browser.storage[area].remove(key),
  }
}

/** Shuts content scripts out of both areas, which they may read by default. Where the browser lacks it, nothing happens. */
export async function closeStorageToPages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function') {
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
    }
  }
}
