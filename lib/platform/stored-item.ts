import * as v from 'valibot'
import { browser } from './browser.ts'
import { EARLY_KEY, earlyMemory, type Memory } from './early-memory.ts'

/** One value in the extension's storage, parsed whenever it is read. */
export interface StoredItem<Value> {
  /** Reads the value; undefined if there is none, or if it does not match its schema. */
  read(): Promise<Value | undefined>
  /** Returns the value from several that were read together; undefined as in `read`. */
  parse(memory: Memory): Value | undefined
  write(value: Value): Promise<void>
  clear(): Promise<void>
}

/** Creates a stored item. `local` lasts; `session` is in memory until the browser closes. Content scripts can read neither. */
export function createStoredItem<Schema extends v.GenericSchema>(
  area: 'local' | 'session',
  key: string,
  schema: Schema,
): StoredItem<v.InferOutput<Schema>> {
  const parse = (memory: Memory) => {
    const parsed = v.safeParse(schema, memory[key])
    return parsed.success ? parsed.output : undefined
  }
  return {
    read: async () => parse(await browser.storage[area].get(key)),
    parse,
    write: (value) => browser.storage[area].set({ [key]: value }),
    clear: () => browser.storage[area].remove(key),
  }
}

/** Returns the values that a page needs first: from the early read, or else from one started now. */
export function readEarlyItems(): Promise<Memory> {
  return earlyMemory() ?? browser.storage.session.get(Object.values(EARLY_KEY))
}

/** Many values of one shape under a common prefix, so that one of them is not rewritten with all the others. */
export interface StoredGroup<Value> {
  /** Reads all values that match their schema. */
  read(): Promise<Value[]>
  write(values: [key: string, value: Value][]): Promise<void>
  clear(keys: string[]): Promise<void>
}

export function createStoredGroup<Schema extends v.GenericSchema>(
  area: 'local' | 'session',
  prefix: string,
  schema: Schema,
): StoredGroup<v.InferOutput<Schema>> {
  return {
    async read() {
      const found = await browser.storage[area].get(null)
      return Object.entries(found).flatMap(([key, value]) => {
        const parsed = key.startsWith(prefix) ? v.safeParse(schema, value) : undefined
        return parsed?.success ? [parsed.output] : []
      })
    },
    write: (values) =>
      browser.storage[area].set(
        Object.fromEntries(values.map(([key, value]) => [prefix + key, value])),
      ),
    clear: (keys) => browser.storage[area].remove(keys.map((key) => prefix + key)),
  }
}

/** Clears everything whose key begins so, whatever it is. */
export async function clearStoredWith(area: 'local' | 'session', prefix: string): Promise<void> {
  const found = await browser.storage[area].get(null)
  await browser.storage[area].remove(Object.keys(found).filter((key) => key.startsWith(prefix)))
}

/**
 * Closes every area to content scripts, which can read and write most of them by default. Firefox lacks the function for `local`: what we
 * keep there is ids and definitions of dashboards. Rejects if a browser that has it refuses.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, session, sync } = browser.storage
  await Promise.all([local, session, sync].map(closeToPages))
}

async function closeToPages(area: object): Promise<void> {
  if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function') {
    await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
  }
}
