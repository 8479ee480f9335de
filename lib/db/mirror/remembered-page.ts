import type { Account } from '../../domain/accounts/account.ts'
import { isFiltering } from '../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../domain/accounts/account-query.ts'
import type { Memory } from '../../platform/early-memory.ts'
import type { RowRange } from './account-page.ts'
import { firstPage } from './first-page.ts'
import { isTooOld } from './manifest.ts'
import { mirrorKey } from './mirror-key.ts'

/** The first page of the list when it was last open. */
export interface RememberedPage {
  total: number
  completeAt: number
  accounts: Account[]
}

/** Most rows remembered: more do not fit on any screen. */
const MOST_ROWS = 24

/** True if this is the list as it opens, without a search or filter, and includes all rows that are remembered. */
export function isFirstPage({ search, filter }: AccountQuery, { from, to }: RowRange): boolean {
  return from === 0 && to >= MOST_ROWS && search.trim() === '' && !isFiltering(filter)
}

/** Returns the remembered page; undefined if there is none, it is too old, or its mirror had another key. `now`: epoch milliseconds. */
export function rememberedPage(memory: Memory, now: number): RememberedPage | undefined {
  const page = firstPage.parse(memory)
  if (!page || isTooOld(page.completeAt, now)) return undefined
  return mirrorKey.parse(memory)?.name === page.seal ? page : undefined
}

/** Remembers a page in the browser's memory, with the name of the mirror's cipher. */
export function rememberPage(page: RememberedPage, cipher: string): Promise<void> {
  return firstPage.write({ ...page, accounts: page.accounts.slice(0, MOST_ROWS), seal: cipher })
}
