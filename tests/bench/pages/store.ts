import type { Account } from '../../../lib/domain/accounts/account.ts'

/** So many accounts come in one page of the feed, and are written in one transaction. */
const PAGE = 1_000
const ONE_IN = 100

/** Somewhere to keep accounts. */
export interface AccountStore {
  /** Writes a page of the feed in one transaction, with relaxed durability: it can be fetched again. `isLast`: the feed has no more for now. */
  write(accounts: Account[], page: { isLast: boolean }): Promise<void>
  /** Closes it and deletes all of it. */
  erase(): Promise<void>
}

/** How long it took to store all accounts, and to store those that changed, in milliseconds. */
export interface StoreTimes {
  fill: number
  update: number
}

/** Fills a new store page by page, then writes a changed version of one account in a hundred. */
export async function timeStore(
  open: () => Promise<AccountStore>,
  accounts: Account[],
): Promise<StoreTimes> {
  const store = await open()
  const fill = await timeOf(() => writeAll(store, accounts))
  const changed = accounts.filter((_, at) => at % ONE_IN === 0).map(withOtherPhone)
  const update = await timeOf(() => writeAll(store, changed))
  await store.erase()
  return { fill, update }
}

async function writeAll(store: AccountStore, accounts: Account[]): Promise<void> {
  for (let from = 0; from < accounts.length; from += PAGE) {
    const isLast = from + PAGE >= accounts.length
    await store.write(accounts.slice(from, from + PAGE), { isLast })
  }
}

function withOtherPhone(account: Account, at: number): Account {
  const phone = `+1555${String(9_000_000 + at)}`
  return { ...account, phone, version: account.version + 1 }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
