import type { Account } from '../../../lib/domain/accounts/account.ts'
import { SEED } from '../seed.ts'
import { dexieWithIndexes } from './dexie-mirror.ts'
import { ourMirror } from './our-mirror.ts'
import { rawPacks } from './raw-packs.ts'
import { type Contestant, type Quality, type SearchTimes, searcher } from './search.ts'
import { type StoreTimes, timeStore } from './store.ts'

const STORES = { ours: ourMirror, dexie: dexieWithIndexes, raw: rawPacks }

/** What the runner can have measured on this page. */
export interface BenchInPage {
  /** Fetches the accounts that everything is measured with. */
  load(): Promise<void>
  /** Fills a store with so many of them and changes one in a hundred. */
  store(name: keyof typeof STORES, count: number): Promise<StoreTimes>
  /** Types so many queries letter by letter. */
  search(contestant: Contestant, queries: number): Promise<SearchTimes>
  /** Asks so many queries and sees who is found. */
  quality(contestant: Contestant, queries: number): Promise<Quality>
}

declare global {
  interface Window {
    bench: BenchInPage
  }
}

let accounts: Account[] = []
let searching: ReturnType<typeof searcher>

window.bench = {
  async load() {
    accounts = await (await fetch('/accounts.json')).json()
    searching = searcher(accounts, SEED)
  },
  store: (name, count) => timeStore(STORES[name], accounts.slice(0, count)),
  search: async (contestant, queries) => searching.time(contestant, queries),
  quality: async (contestant, queries) => searching.quality(contestant, queries),
}
