import type { Account } from '../../../lib/domain/account.ts'
import { dexieWithIndexes } from './dexie-mirror.ts'
import { ourMirror } from './our-mirror.ts'
import { rawPacks } from './raw-packs.ts'
import { type StoreTimes, timeStore } from './store.ts'

const STORES = { ours: ourMirror, dexie: dexieWithIndexes, raw: rawPacks }

/** What the runner can have measured on this page. */
export interface BenchInPage {
  /** Fetches the accounts that everything is measured with. */
  load(): Promise<void>
  /** Fills a store with so many of them and changes one in a hundred. */
  store(name: keyof typeof STORES, count: number): Promise<StoreTimes>
}

declare global {
  interface Window {
    bench: BenchInPage
  }
}

let accounts: Account[] = []

window.bench = {
  async load() {
    accounts = await (await fetch('/accounts.json')).json()
  },
  store: (name, count) => timeStore(STORES[name], accounts.slice(0, count)),
}
