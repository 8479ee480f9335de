import type { Account } from '../../domain/accounts/account.ts'
import { EVERYBODY } from '../../domain/accounts/account-filter.ts'
import type { Branch } from '../../domain/branch.ts'
import { emailKey } from '../../domain/lists/e-mail-list.ts'
import { type FoundAccount, listedStatusOf, readyIds } from '../../domain/lists/list-report.ts'
import { normalizeText } from '../../domain/normalize-text.ts'
import { CHUNK_SIZE, type SearchIndex, type Slot } from '../../search/search-index.ts'
import type { LoadedMirror } from './mirror-reader.ts'
import type { TandemRows } from './mirror-reads.ts'

/** Most accounts read at once, those of 16 chunks: few enough that the page can draw between slices. */
const SLICE = 16 * CHUNK_SIZE

/** An account with its folded name, by which a list is sorted. */
export interface NamedAccount {
  account: Account
  sortName: string
}

/** Yields the accounts with these ids that the mirror has, slice by slice, in the order they are stored. */
export async function* accountsOf(
  db: TandemRows,
  ids: readonly string[],
): AsyncGenerator<NamedAccount[]> {
  const known = await db.mirror.read()
  if (!known) return
  const slots = ids.flatMap((id) => known.searchIndex.slotOf(id) ?? [])
  for await (const accounts of slicesOf(known, slots)) {
    yield accounts.map((account) => ({ account, sortName: normalizeText(account.name) }))
  }
}

/** Called after each slice; returns false to stop. */
export type OnSlice = (done: number, total: number) => boolean

/** At most this many e-mails are looked up one by one; for more, one walk through all accounts is faster. */
const FEW = 1_000

/**
 * Finds the accounts with these e-mails, by key, with their status for a run out of `from`; undefined if `onSlice` stopped it. The
 * search index finds by terms, so the e-mails are compared too.
 */
export async function findByEmails(
  db: TandemRows,
  keys: ReadonlySet<string>,
  from: Branch,
  onSlice: OnSlice,
): Promise<Map<string, FoundAccount> | undefined> {
  const found = new Map<string, FoundAccount>()
  const known = await db.mirror.read()
  if (!known) return found
  const slots = candidates(known.searchIndex, keys)
  let done = 0
  for await (const accounts of slicesOf(known, slots)) {
    for (const account of accounts) {
      const key = emailKey(account.email ?? '')
      if (!keys.has(key)) continue
      const here: FoundAccount = { id: account.id, status: listedStatusOf(account, from) }
      const before = found.get(key)
      found.set(key, before ? readyIds(before, here) : here)
    }
    done += accounts.length
    if (!onSlice(done, slots.length)) return undefined
  }
  return onSlice(slots.length, slots.length) ? found : undefined
}

function candidates(index: SearchIndex, keys: ReadonlySet<string>): Slot[] {
  const find = (search: string) => index.find({ search, filter: EVERYBODY }).slots()
  if (keys.size > FEW) return find('')
  return [...new Set([...keys].flatMap(find))]
}

/** In the order they are stored, so that each chunk is read once. */
async function* slicesOf(known: LoadedMirror, slots: readonly Slot[]): AsyncGenerator<Account[]> {
  const inOrder = slots.toSorted((a, b) => a - b)
  for (let from = 0; from < inOrder.length; from += SLICE) {
    yield await known.accountsIn(inOrder.slice(from, from + SLICE))
  }
}
