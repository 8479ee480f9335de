import type { Account } from '../domain/account.ts'
import type { Branch } from '../domain/branch.ts'
import { emailKey } from '../domain/e-mail-list.ts'
import { wordsOf } from '../domain/folded.ts'
import { type FoundAccount, meantOf, standingOf } from '../domain/list-report.ts'
import type { MirrorRow, TandemDatabase } from './database.ts'

/** So many rows are read at once: few enough that the page can draw between them. */
const SLICE = 2_000

/** An account with the key of its place in a list by name. */
export interface NamedAccount {
  account: Account
  sortName: string
}

/** The accounts with these ids that are here, slice by slice. */
export async function* accountsOf(
  db: TandemDatabase,
  ids: readonly string[],
): AsyncGenerator<NamedAccount[]> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const rows = await db.accounts.bulkGet(ids.slice(from, from + SLICE))
    yield rows.flatMap((row) => (row ? [{ account: row.account, sortName: row.sortName }] : []))
  }
}

/** Told after each slice; what it answers says whether to go on. */
export type OnSlice = (done: number, total: number) => boolean

/** So many e-mails are looked up one by one; for more, one walk through all rows takes less. */
const FEW = 1_000

/**
 * The accounts with these e-mails, by key, as they stand to a run out of `from`; undefined when it was told to stop. The index has
 * parts of e-mails only, folded, so that what it finds is compared too.
 */
export async function findByEmails(
  db: TandemDatabase,
  keys: ReadonlySet<string>,
  from: Branch,
  onSlice: OnSlice,
): Promise<Map<string, FoundAccount> | undefined> {
  const found = new Map<string, FoundAccount>()
  const take = (rows: readonly MirrorRow[]) => {
    for (const { id, account } of rows) {
      const key = emailKey(account.email ?? '')
      if (!keys.has(key)) continue
      const here: FoundAccount = { id, standing: standingOf(account, from) }
      const known = found.get(key)
      found.set(key, known ? meantOf(known, here) : here)
    }
  }

  if (keys.size <= FEW) {
    const words = [...keys].flatMap((key) => wordsOf(key).find((word) => word.includes('@')) ?? [])
    take(await db.accounts.where('tokens').anyOf(words).toArray())
    return onSlice(words.length, words.length) ? found : undefined
  }

  const total = await db.accounts.count()
  let done = 0
  let last = ''
  while (onSlice(done, total)) {
    const rows = await db.accounts.where('id').above(last).limit(SLICE).toArray()
    take(rows)
    const end = rows.at(-1)
    if (!end) return found
    last = end.id
    done += rows.length
  }
  return undefined
}
