import * as v from 'valibot'
import { browser } from './browser.ts'
import { EARLY_KEY, earlyMemory, type Memory } from './early-memory.ts'

/** One value kept by the browser for the extension, parsed whenever it is read. */
export interface StoredItem<Value> {
  /** Undefined when there is none, or when what is there no longer fits its schema. */
  read(): Promise<Value | undefined>
  /** The same out of what was read together with others. */
  parse(memory: Memory): Value | undefined
  write(value: Value): Promise<void>
  clear(): Promise<void>
}

/** `local` lasts; `session` lives in memory until the browser closes. Neither is open to content scripts. */
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

/** What a screen begins with, out of the memory: asked for at once, or early. */
export function readEarlyItems(): Promise<Memory> {
  return earlyMemory() ?? browser.storage.session.get(Object.values(EARLY_KEY))
}

/** Many values of one shape under a common prefix, so that one of them is not rewritten with all the others. */
export interface StoredGroup<Value> {
  /** Those that still fit their schema. */
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

/** Shuts content scripts out of both areas, which they may read by default. Where the browser lacks it, nothing happens. */
export async function closeStorageToPages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function') {
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
    }
  }
}
