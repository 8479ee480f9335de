import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { frozen } from '../fixtures/memory-store.ts'
import { alone, through } from './life.ts'

/** The extension's storage, which outlives the worker; `session` does not outlive the browser. */
export interface BrowserStorage {
  local: Map<string, unknown>
  session: Map<string, unknown>
}

/** Nobody looks at the toolbar, and no page is open. */
const nothing = async () => {}
const SILENT_ACTION = {
  setBadgeText: nothing,
  setBadgeBackgroundColor: nothing,
  setTitle: nothing,
}
const NO_TABS = { query: async () => [] }

/** Puts an empty storage, and locks, in the place of the browser's. Each call is one ask of the world. */
export function bindStorage(): BrowserStorage {
  const storage: BrowserStorage = { local: new Map(), session: new Map() }
  for (const area of ['local', 'session'] as const) {
    const items = storage[area]
    Object.assign(fakeBrowser.storage[area], {
      get: (key: string | null) =>
        through(() =>
          key === null
            ? Object.fromEntries(items)
            : items.has(key)
              ? { [key]: items.get(key) }
              : {},
        ),
      set: (values: Record<string, unknown>) =>
        through(() => {
          for (const [key, value] of Object.entries(values)) {
            items.set(key, frozen({ value }).value)
          }
        }),
      remove: (keys: string | string[]) =>
        through(() => {
          for (const key of [keys].flat()) items.delete(key)
        }),
    })
  }
  Object.assign(fakeBrowser, { action: SILENT_ACTION, tabs: NO_TABS })
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => {} })
  vi.stubGlobal('navigator', { locks: { request: alone } })
  return storage
}
